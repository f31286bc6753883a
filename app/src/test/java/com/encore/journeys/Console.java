package com.encore.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.journeys.Visitor.Answer;
import com.encore.operations.Identity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The job console over HTTP, and what became of it by the rows. */
@Component
class Console {

    private final People people;
    private final Doorman doorman;
    private final JdbcClient jdbc;
    private final String home;

    Console(People people, Doorman doorman, JdbcClient jdbc, @Value("${encore.public-url}") String home) {
        this.people = people;
        this.doorman = doorman;
        this.jdbc = jdbc;
        this.home = home;
    }

    Visitor comes(Role role) {
        MemberId member = people.register(role);
        return new Visitor(home, doorman.letIn(member, role));
    }

    String startPage(String job, long work) {
        return "/admin/jobs/" + job + "/start?of=project=" + work;
    }

    Answer start(Visitor admin, String job, long work) {
        return admin.submit(admin.get(startPage(job, work)), "/admin/jobs/" + job + "/start", why("연습해요"));
    }

    /** The approval's address. */
    String ask(Visitor admin, long work) {
        Answer asked = start(admin, RehearsedJobs.MONEY, work);
        assertThat(asked.location()).as(asked::text).startsWith("/admin/approvals/");
        return asked.location();
    }

    Answer does(Visitor admin, String act, long run) {
        String page = "/admin/runs/" + run + "/" + act;
        return admin.submit(admin.get(page), page, why("해야 해서요"));
    }

    /** Posts with the visitor's own token what no form on a page would. */
    Answer forges(Visitor visitor, String path, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put(
                "_csrf",
                visitor.get("/me/profile")
                        .page()
                        .select("input[name=_csrf]")
                        .getFirst()
                        .val());
        return visitor.post(path, sent);
    }

    static Map<String, String> why(String reason) {
        return Map.of("reason", reason);
    }

    /** What the page one is sent to says at its top. */
    String told(Visitor visitor, Answer answer) {
        assertThat(answer.status()).as(answer::text).isEqualTo(303);
        return visitor.get(answer.location()).page().select(".notice").text();
    }

    List<Long> runs(String job, long work) {
        return jdbc.sql("select id from run_request where job_name = ? and identity = ? order by fence")
                .params(job, Identity.project(work).text())
                .query(Long.class)
                .list();
    }

    long run(String job, long work) {
        return runs(job, work).getLast();
    }

    @Nullable
    String outcome(long run) {
        return jdbc.sql("select coalesce(outcome, '') from run_request where id = ?")
                .param(run)
                .query(String.class)
                .single();
    }

    boolean ended(String job, long work, String outcome) {
        List<Long> runs = runs(job, work);
        return !runs.isEmpty() && outcome.equals(outcome(runs.getLast()));
    }

    String approvalState(String address) {
        return jdbc.sql("select state from run_approval where id = ?")
                .param(address.substring(address.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }

    /** What the audit trail has of a piece of work. */
    List<String> trail(String job, long work) {
        return jdbc.sql(
                        "select concat(action, ': ', outcome) from operation_audit where job_name = ? and identity = ? order by id")
                .params(job, Identity.project(work).text())
                .query(String.class)
                .list();
    }
}

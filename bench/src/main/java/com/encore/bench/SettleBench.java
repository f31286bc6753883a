package com.encore.bench;

import com.encore.account.MemberId;
import com.encore.payee.AccountChoice;
import com.encore.payee.LegalName;
import com.encore.payee.PayeeDetails;
import com.encore.payee.RegistrationNumber;
import com.encore.payee.SavePayeeProfile;
import com.encore.project.Bank;
import com.encore.project.PayoutAccount;
import com.encore.project.ProjectId;
import com.encore.settlement.AddLines;
import com.encore.settlement.Figures;
import com.encore.settlement.OpenSettlement;
import com.encore.settlement.SealSettlement;
import com.encore.terms.PayeeKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project of very many sales settled line by line, beside adding the same lines up and no more. */
final class SettleBench implements Scenario {

    private static final int AT_ONCE = 2_000;
    private static final String MANY = System.getProperty("encore.bench.sales", "1000000");

    @Override
    public Findings run(Workbench bench, Effort effort) throws Exception {
        int sales = effort == Effort.FULL ? Integer.parseInt(MANY) : 500;
        Findings findings = new Findings("Settling a project of %,d paid lines".formatted(sales));
        try (AppHere app = AppHere.start(bench)) {
            JdbcClient jdbc = JdbcClient.create(bench.connections());
            MemberId artist = member(jdbc);
            app.bean(SavePayeeProfile.class)
                    .save(
                            artist,
                            0,
                            new PayeeDetails(
                                    PayeeKind.INDIVIDUAL,
                                    new LegalName("벤치"),
                                    RegistrationNumber.of(PayeeKind.INDIVIDUAL, "9001011234567"),
                                    new AccountChoice.Given(new PayoutAccount(Bank.SHINHAN, "110123456789", "벤치"))));
            ProjectId project = new SucceededRows(bench.connections()).sold(artist, member(jdbc), sales);
            addUp(jdbc, project);
            Measured limit = measured(sales, () -> addUp(jdbc, project));

            OpenSettlement.Opened opened =
                    app.bean(OpenSettlement.class).open(project).orElseThrow();
            AddLines lines = app.bean(AddLines.class);
            Measured written = measured(sales, () -> {
                while (lines.sold(opened, AT_ONCE) >= AT_ONCE) {}
                lines.wentBack(opened, AT_ONCE);
            });
            Figures[] figures = new Figures[1];
            Measured sealed = measured(
                    sales, () -> figures[0] = app.bean(SealSettlement.class).seal(opened));

            findings.table(new Table("what", "took s", "times the sum")
                            .row("one SUM … GROUP BY over the lines", seconds(limit), "1.0")
                            .row("adding up, checking with the ledger, sealing", seconds(sealed), ratio(sealed, limit))
                            .row("writing a line for each, with its fees", seconds(written), ratio(written, limit))
                            .row(
                                    "both",
                                    seconds(Measured.sum(List.of(written, sealed))),
                                    ratio(Measured.sum(List.of(written, sealed)), limit)))
                    .remark("target: at most 3 times the sum")
                    .must(figures[0].lines() == sales, figures[0].lines() + " lines were settled");
            List<String> troubles = new BooksCheck(bench.connections()).troubles();
            findings.must(troubles.isEmpty(), "the books: " + troubles);
        }
        return findings;
    }

    private static void addUp(JdbcClient jdbc, ProjectId project) {
        jdbc.sql("""
                        select l.reward_id, count(*), sum(l.amount) from pledge_line l join pledge p on p.id = l.pledge_id
                        where p.project_id = ? and p.state = 'CONFIRMED' group by l.reward_id
                        """).param(project.value()).query().listOfRows();
    }

    private static Measured measured(int sales, Runnable work) {
        long began = System.nanoTime();
        work.run();
        return new Measured(sales, Duration.ofNanos(System.nanoTime() - began), new Histogram(3), 0, List.of());
    }

    private static String seconds(Measured measured) {
        return "%.2f".formatted(measured.took().toNanos() / 1e9);
    }

    private static String ratio(Measured measured, Measured limit) {
        return "%.1f"
                .formatted((double) measured.took().toNanos() / limit.took().toNanos());
    }

    private static MemberId member(JdbcClient jdbc) {
        String email = "bench-" + UUID.randomUUID() + "@encore.test";
        jdbc.sql("""
                        insert into member (email, name, password_hash, state, language, sessions_valid_from, created_at, version)
                        values (?, '벤치', 'none', 'ACTIVE', 'ko', utc_timestamp(6), utc_timestamp(6), 0)
                        """).param(email).update();
        long id = jdbc.sql("select id from member where email = ?")
                .param(email)
                .query(Long.class)
                .single();
        jdbc.sql("insert into member_role (member_id, role) values (?, 'ARTIST')")
                .param(id)
                .update();
        return new MemberId(id);
    }
}

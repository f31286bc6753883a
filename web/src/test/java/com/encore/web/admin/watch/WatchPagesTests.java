package com.encore.web.admin.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Email;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import com.encore.watch.Ailment;
import com.encore.watch.AlertKind;
import com.encore.web.testing.AilingTriggers;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class WatchPagesTests {

    private static final List<String> PAGES =
            List.of("/admin/alerts", "/admin/alerts/missing", "/admin/triggers", "/admin/audit");

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    AilingTriggers triggers;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Email mail = People.newEmail();
    private MemberId id;
    private Browser admin;

    @BeforeEach
    void comeToWork() {
        id = people.register(mail, Role.ADMIN);
        admin = signIn(mail);
    }

    @Test
    void drawsEveryPageInBothLanguagesEmptyAndFull() {
        for (Ailment.Kind kind : Ailment.Kind.values()) {
            triggers.ails(new Ailment(kind, "jobs", "tidy-" + kind.ordinal(), clock.instant(), "seen"));
        }
        for (AlertKind kind : AlertKind.values()) {
            alert(kind, kind == AlertKind.TRIGGER_STUCK ? "ERROR" : "detail");
        }
        missing(true);
        note("start", null);
        for (String page : PAGES) {
            for (String language : List.of("ko", "en")) {
                Page drawn = admin.open(page + "?lang=" + language).isWellMade();
                assertThat(drawn.status()).as(page).isEqualTo(200);
                assertThat(drawn.text()).as(page).doesNotContain("??", "watch.", "RUN_FAILED", "NO_BELL");
            }
        }
        admin.open("/admin/alerts?lang=ko");
    }

    @Test
    void saysInWordsWhatIsWrongAndWhere() {
        String said = "결제사가 조용해요 " + UUID.randomUUID();
        alert(AlertKind.RUN_FAILED, "FAILED java.lang.IllegalStateException: " + said);
        alert(AlertKind.RUN_FAILED, "NOT_BEGUN");
        alert(AlertKind.RUN_MISSING, "2031-05-05 19:10 UTC PAUSED");
        alert(AlertKind.TRIGGER_STUCK, "projects close-funding-999999999", "WRONG_TIME");
        triggers.ails(new Ailment(Ailment.Kind.HELD, "chores", "pay-back-30000", clock.instant(), "seen"));
        triggers.ails(new Ailment(Ailment.Kind.PAUSED_GROUP, "projects", "", null, "seen"));

        assertThat(admin.open("/admin/alerts").text())
                .contains(
                        said,
                        "시작하지 못했어요",
                        "2031년 5월 6일 (화) 04:10에 돌아야 했어요 · 일정이 멈춰 있어요",
                        "프로젝트 999999999번 펀딩을 마감하는 알람",
                        "다른 때에 걸림")
                .doesNotContain("IllegalStateException", "FAILED", "NOT_BEGUN", "close-funding");
        assertThat(admin.open("/admin/triggers").text()).contains("환불을 보내는 알람", "프로젝트의 알람 모두");
    }

    @Test
    void letsOperatorsLookAndNobodyElse() {
        long alert = alert(AlertKind.RUN_FAILED, "FAILED");
        long run = missing(false);
        triggers.ails(new Ailment(Ailment.Kind.ERROR, "jobs", "looked-at", null, "seen"));
        Browser operator = signIn(hire(Role.OPERATOR));
        Browser fan = signIn(hire(Role.FAN));
        for (String page : PAGES) {
            Page seen = operator.open(page).isWellMade();
            assertThat(seen.status()).as(page).isEqualTo(200);
            assertThat(seen.document().select("main form[method=post]"))
                    .as(page)
                    .isEmpty();
            assertThat(seen.document().select("main a[href*=repair], main a[href$=acknowledge], main a[href$=excuse]"))
                    .as(page)
                    .isEmpty();
            assertThat(fan.ask(page).status()).as(page).isEqualTo(403);
        }
        for (String act : List.of(
                "/admin/alerts/" + alert + "/acknowledge",
                "/admin/alerts/missing/" + run + "/excuse",
                "/admin/triggers/repair?id=ERROR:jobs:looked-at")) {
            assertThat(operator.ask(act).status()).as(act).isEqualTo(403);
            String token = operator.open("/admin/alerts")
                    .document()
                    .select("input[name=_csrf]")
                    .attr("value");
            assertThat(operator.send(act, Map.of("reason", "해 볼게요", "evidence", "seen", "_csrf", token))
                            .status())
                    .as(act)
                    .isEqualTo(403);
        }
    }

    @Test
    void takesAnAcknowledgementOnceWithANote() {
        long alert = alert(AlertKind.RUN_FAILED, "FAILED java.lang.IllegalStateException");
        String act = "/admin/alerts/" + alert + "/acknowledge";
        assertThat(admin.open("/admin/alerts").document().select("a[href=" + act + "]"))
                .hasSize(1);

        Page asked = admin.open(act).isWellMade();
        assertThat(admin.submit(asked, act, Map.of("reason", " ")).status()).isEqualTo(422);
        Page done = admin.follow(admin.submit(asked, act, Map.of("reason", "로그를 보고 있어요")));
        assertThat(done.text()).contains("확인했다고 적었어요", "로그를 보고 있어요");
        assertThat(done.document().select("a[href=" + act + "]")).isEmpty();
        Page again = admin.follow(admin.submit(asked, act, Map.of("reason", "또")));
        assertThat(again.text()).contains("확인했다고 적었어요", "로그를 보고 있어요");
    }

    @Test
    void excusesAMissingRunWithAReason() {
        long run = missing(true);
        String act = "/admin/alerts/missing/" + run + "/excuse";
        Page asked = admin.open(act).isWellMade();
        assertThat(asked.text()).contains("일정이 멈춰 있어요");
        Page done = admin.follow(admin.submit(asked, act, Map.of("reason", "점검하던 날이에요")));
        assertThat(done.text()).contains("넘어갔어요", "점검하던 날이에요");
        assertThat(admin.ask("/admin/alerts/missing/999999999/excuse").status()).isEqualTo(404);
    }

    @Test
    void saysWhatARepairWillDoAndDoesNothingWhenTheWorldHasChanged() {
        Ailment ailment = new Ailment(Ailment.Kind.HELD, "chores", "pay-back-30000", clock.instant(), "ACQUIRED 1");
        triggers.ails(ailment);
        String way = admin.open("/admin/triggers")
                .document()
                .select("a[href*=HELD:chores:pay-back-30000], a[href*=HELD%3Achores%3Apay-back-30000]")
                .attr("href");
        Page asked = admin.open(way).isWellMade();
        assertThat(asked.text()).contains("울릴 때가 지났어요", "있던 그대로 다시 걸어요");
        String action = asked.document().select("main form").attr("action");

        triggers.ails(new Ailment(Ailment.Kind.HELD, "chores", "pay-back-30000", clock.instant(), "ACQUIRED 2"));
        Page late = admin.follow(admin.submit(asked, action, Map.of("reason", "고쳐요")));
        assertThat(late.document().select(".notice-bad").text()).contains("그사이 상태가 바뀌어서");

        Page again = admin.follow(admin.submit(admin.open(way), action, Map.of("reason", "고쳐요")));
        assertThat(again.text()).contains("고쳤어요");
        assertThat(admin.open(way).isWellMade().text()).contains("그사이 상태가 바뀌어서");
        assertThat(admin.open("/admin/audit?action=trigger-repair").text()).contains("pay-back-30000", "고쳐요");
    }

    @Test
    void findsEntriesByWhoWhatWhichAndWhen() {
        String reason = "까닭 " + UUID.randomUUID();
        note("settlement-hold", reason);
        for (String query : List.of(
                "who=" + mail.value(),
                "who=" + id.value(),
                "action=settlement-hold",
                "from=" + LocalDate.ofInstant(clock.instant(), Seoul.ZONE),
                "until=" + LocalDate.ofInstant(clock.instant(), Seoul.ZONE),
                "who=" + mail.value() + "&action=settlement-hold&from=2020-01-01&until=2999-01-01")) {
            assertThat(admin.open("/admin/audit?" + query).isWellMade().text())
                    .as(query)
                    .contains(reason);
        }
        for (String query : List.of(
                "who=nobody@encore.test",
                "who=한글",
                "who=" + mail.value() + "&action=start",
                "settlement=S한글",
                "settlement=99999999",
                "until=2020-01-01",
                "who=" + mail.value() + "&from=2999-01-01")) {
            assertThat(admin.open("/admin/audit?" + query).isWellMade().text())
                    .as(query)
                    .doesNotContain(reason);
        }
        Page found = admin.open("/admin/audit?who=" + mail.value()).isWellMade();
        assertThat(found.text()).contains("정산 보류", "−1,234").doesNotContain("settlement-hold");
    }

    @Test
    void readsOnByKeyWithoutLosingOrRepeatingARow() {
        for (int number = 0; number < 60; number++) {
            note("holiday-add", "no " + number);
        }
        Page first = admin.open("/admin/audit?who=" + id.value());
        String more = first.document().select("#audit-more a").attr("href");
        List<String> reasons = new ArrayList<>(
                first.document().select("#audit-rows td:nth-child(6)").eachText());
        reasons.addAll(admin.open(more)
                .document()
                .select("#audit-rows td:nth-child(6)")
                .eachText());
        assertThat(reasons).hasSize(60).doesNotHaveDuplicates().contains("no 0", "no 59");
    }

    @Test
    void givesTheTrailAsAFileWithoutFormulasAndNotesThatItDid() throws UnsupportedEncodingException {
        note("start", "=HYPERLINK(\"http://bad\") \"quoted\"");
        note("start", " @cmd, and a comma");
        Page page = admin.open("/admin/audit?who=" + id.value());
        Page file = admin.submit(page, "/admin/audit/export", Map.of());
        assertThat(file.response().getContentType()).startsWith("text/csv");
        assertThat(file.response().getHeader("Content-Disposition")).contains("attachment", ".csv");
        String text = file.response().getContentAsString(StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\ufeff\"place\",\"at\"")
                .contains("\"'=HYPERLINK(\"\"http://bad\"\") \"\"quoted\"\"\"")
                .contains("\"' @cmd, and a comma\"");
        assertThat(text.lines().count())
                .as("head, the export itself and two rows")
                .isEqualTo(4);
        assertThat(admin.open("/admin/audit?action=audit-export&who=" + id.value())
                        .text())
                .contains("who=" + id.value());
    }

    @Test
    void checksTheTrailWhenAskedAndShowsWhatItFound() {
        note("start", "something");
        Page page = admin.open("/admin/audit");
        Page done = admin.follow(admin.submit(page, "/admin/audit/verify", Map.of()));
        assertThat(done.document().select(".notice-good").text()).contains("모두 쓰인 그대로예요");
        assertThat(done.document().select(".watch-verdict").text()).contains("온전함");

        jdbc.sql("""
                        insert into audit_check (at, entries, place, hash, faults, detail)
                        values (?, 100, 100, repeat('0', 64), 2, 'CHANGED@7 MISSING@9')
                        """).param(clock.instant()).update();
        Page torn = admin.open("/admin/audit").isWellMade();
        assertThat(torn.document().select(".watch-verdict").text())
                .contains("온전하지 않음", "7 번째 기록의 내용이 바뀌었어요", "9 번째 기록이 없어졌어요");
        admin.submit(torn, "/admin/audit/verify", Map.of());
    }

    private Email hire(Role role) {
        Email email = People.newEmail();
        people.register(email, role);
        return email;
    }

    private Browser signIn(Email email) {
        Browser browser = new Browser(mvc);
        browser.submit(browser.open("/login"), "/login", Map.of("email", email.value(), "password", People.PASSWORD));
        return browser;
    }

    private void note(String action, String reason) {
        transaction.executeWithoutResult(status -> trail.note(AuditFact.by(
                        id.value(),
                        action,
                        AuditThing.job("tidy", "date=2026-11-27", null),
                        reason == null ? "" : reason)
                .withAmount(-1_234L)
                .withOutcome("done")));
    }

    private long alert(AlertKind kind, String detail) {
        String thing = switch (kind) {
            case RUN_FAILED, RUN_MISSING -> "tidy date=" + LocalDate.EPOCH.plusDays(System.nanoTime() % 90_000);
            case NODE_SILENT, TRIGGER_STUCK, PAYMENT_UNKNOWN, REFUND_PARKED, AUDIT_BROKEN ->
                UUID.randomUUID().toString();
        };
        return alert(kind, thing, detail);
    }

    private long alert(AlertKind kind, String thing, String detail) {
        jdbc.sql("delete from alert where kind = ? and thing = ?")
                .params(kind.name(), thing)
                .update();
        jdbc.sql("""
                        insert into alert (kind, thing, episode, detail, seen_at, raise_at, raised_at)
                        values (:kind, :thing, '1', :detail, :now, :now, :now)
                        """)
                .param("kind", kind.name())
                .param("thing", thing)
                .param("detail", detail)
                .param("now", clock.instant())
                .update();
        return jdbc.sql("select max(id) from alert").query(Long.class).single();
    }

    private long missing(boolean paused) {
        jdbc.sql("""
                        insert into expected_run (job_name, identity, due_at, late_at, made_up, state, paused, found_at)
                        values ('tidy', ?, ?, ?, false, 'MISSING', ?, ?)
                        """)
                .param("date=" + LocalDate.EPOCH.plusDays(System.nanoTime() % 90_000))
                .param(clock.instant())
                .param(clock.instant().plus(Duration.ofMinutes(5)))
                .param(paused)
                .param(clock.instant())
                .update();
        return jdbc.sql("select max(id) from expected_run").query(Long.class).single();
    }
}

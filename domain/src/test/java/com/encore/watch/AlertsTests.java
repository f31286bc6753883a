package com.encore.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.account.AdminsOnly;
import com.encore.account.Email;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Reason;
import com.encore.account.Role;
import com.encore.acts.Order;
import com.encore.acts.Outcome;
import com.encore.audit.VerifyAudit;
import com.encore.notification.Language;
import com.encore.operations.Cause;
import com.encore.operations.Claim;
import com.encore.operations.ClaimRun;
import com.encore.operations.Identity;
import com.encore.operations.NodeId;
import com.encore.operations.RecordRun;
import com.encore.operations.Requester;
import com.encore.refund.Troubled;
import com.encore.testing.DomainTest;
import com.encore.testing.Mailbox;
import com.encore.testing.Race;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class AlertsTests {

    private static final String JOB = "alarming";

    @Autowired
    LookForTrouble trouble;

    @Autowired
    AlertList alerts;

    @Autowired
    AcknowledgeAlert acknowledging;

    @Autowired
    VerifyAudit audit;

    @Autowired
    ClaimRun claims;

    @Autowired
    RecordRun record;

    @Autowired
    Troubled troubled;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Email mail = People.newEmail();
    private MemberId admin;

    @BeforeEach
    void hireAnAdmin() {
        trouble.look(List.of());
        admin = people.register(mail, Role.ADMIN);
    }

    @Test
    void tellsEveryAdminOnceOfARunThatFailedAndClosesWhenItIsDoneAfterAll() {
        Identity about = identity();
        fail(about);
        trouble.look(List.of());
        trouble.look(List.of());

        Alert alert = alert(AlertKind.RUN_FAILED, JOB + " " + about.text());
        assertThat(mailbox.of(mail.value())).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo("ALERTS");
            assertThat(letter.value("items")).contains(about.text()).contains("/admin/runs/" + alert.episode());
        });

        Claim again = claim(about);
        trouble.look(List.of());
        assertThat(alert(alert).isOpen()).as("while it is tried again").isTrue();
        record.ended(again, RecordRun.Outcome.FAILED, null);
        trouble.look(List.of());
        assertThat(alert(alert).isOpen()).isTrue();
        assertThat(mailbox.of(mail.value())).as("the same trouble").hasSize(1);

        record.ended(claim(about), RecordRun.Outcome.COMPLETED, null);
        trouble.look(List.of());
        assertThat(alert(alert).isOpen()).isFalse();
    }

    @Test
    void saysNothingOfARunThatIsTakenUpAgainByItself() {
        Identity about = identity();
        record.ended(claim(about), RecordRun.Outcome.FAILED, Duration.ofSeconds(5));
        trouble.look(List.of());
        assertThat(open(AlertKind.RUN_FAILED, JOB + " " + about.text())).isEmpty();
    }

    @Test
    void isOneAlertThoughManyNodesLookAtOnce() throws InterruptedException {
        Identity about = identity();
        fail(about);
        List<Race.Result<Integer>> looks = Race.of(8, node -> trouble.look(List.of()));
        assertThat(looks).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(open(AlertKind.RUN_FAILED, JOB + " " + about.text())).hasSize(1);
        assertThat(mailbox.of(mail.value())).hasSize(1);
    }

    @Test
    void tellsOfANodeThatWentSilentButNotOfOneThatTookItsLeaveOrCameBack() {
        String silent = node("gone-" + UUID.randomUUID(), 60, false);
        String left = node("left-" + UUID.randomUUID(), 60, true);
        String quick = node("quick-" + UUID.randomUUID(), 20, false);
        String name = "back-" + UUID.randomUUID();
        String old = node(name, 60, false);
        node(name, 0, false);
        trouble.look(List.of());

        Alert alert = alert(AlertKind.NODE_SILENT, silent);
        assertThat(open(AlertKind.NODE_SILENT, left)).isEmpty();
        assertThat(open(AlertKind.NODE_SILENT, quick)).as("silent for 20 s").isEmpty();
        assertThat(open(AlertKind.NODE_SILENT, old)).as("started again").isEmpty();

        jdbc.sql("update node set beat_at = utc_timestamp(6) where id = ?")
                .param(silent)
                .update();
        trouble.look(List.of());
        assertThat(alert(alert).isOpen()).isFalse();
    }

    @Test
    void tellsOfMoneyThatWaitsForAPersonOnceItHasWaited() {
        Troubled.Money stuck = troubled.stuck(45_000);
        Troubled.Money parked = troubled.parkedRefund(45_000);
        // the clock went on for hours while it was refused again and again
        jdbc.sql("""
                        update refund_history h join refund f on f.id = h.refund_id set h.at = ?
                        where f.number = ? and h.to_state = 'PARKED'
                        """).params(clock.instant(), parked.refund()).update();
        trouble.look(List.of());
        assertThat(open(AlertKind.REFUND_PARKED, parked.refund())).isEmpty();

        clock.advance(Duration.ofMinutes(11));
        trouble.look(List.of());
        Alert refund = alert(AlertKind.REFUND_PARKED, parked.refund());
        assertThat(refund.page()).isEqualTo("/admin/refunds/" + parked.refund() + "/retry");
        clock.advance(Duration.ofMinutes(30));
        trouble.look(List.of());
        assertThat(alert(AlertKind.PAYMENT_UNKNOWN, stuck.payment().value()).page())
                .isEqualTo("/admin/payments/" + stuck.payment().value());
    }

    @Test
    void tellsOfABrokenTrailUntilALookFindsItWhole() {
        jdbc.sql("""
                        insert into audit_check (at, entries, place, hash, faults, detail)
                        values (?, 10, 10, repeat('0', 64), 1, 'CHANGED@7')
                        """).param(clock.instant()).update();
        trouble.look(List.of());
        Alert alert = alert(AlertKind.AUDIT_BROKEN, "audit");
        assertThat(alert.detail()).contains("CHANGED@7");

        audit.verify(null);
        trouble.look(List.of());
        assertThat(alert(alert).isOpen()).isFalse();
    }

    @Test
    void waitsBeforeItTellsOfWhatMayPassByItself() {
        Alarm alarm = new Alarm(
                AlertKind.TRIGGER_STUCK, "projects close-funding-" + UUID.randomUUID(), "e", "NO_BELL", Alarm.A_WHILE);
        trouble.look(List.of(alarm));
        assertThat(open(alarm.kind(), alarm.thing())).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        trouble.look(List.of());
        clock.advance(Duration.ofSeconds(40));
        trouble.look(List.of(alarm));
        assertThat(open(alarm.kind(), alarm.thing()))
                .as("it was gone in between")
                .isEmpty();
        clock.advance(Duration.ofSeconds(60));
        trouble.look(List.of(alarm));
        assertThat(open(alarm.kind(), alarm.thing())).hasSize(1);
        trouble.look(List.of());
        assertThat(open(alarm.kind(), alarm.thing())).isEmpty();
    }

    @Test
    void isAcknowledgedByOneAdminWithANote() {
        Identity about = identity();
        fail(about);
        trouble.look(List.of());
        Alert alert = alert(AlertKind.RUN_FAILED, JOB + " " + about.text());
        MemberId fan = people.register(Role.FAN);
        assertThatThrownBy(() -> acknowledging.acknowledge(alert.id(), order(fan, "볼게요")))
                .isInstanceOf(AdminsOnly.class);

        assertThat(acknowledging
                        .acknowledge(alert.id(), order(admin, "제가 보고 있어요"))
                        .done())
                .isTrue();
        Outcome late = acknowledging.acknowledge(alert.id(), order(people.register(Role.ADMIN), "저도요"));
        assertThat(late.key()).isEqualTo("refusal.someone-was-first");
        assertThat(late.detail()).isEqualTo("김민지");
        assertThat(alert(alert).ackNote()).isEqualTo("제가 보고 있어요");
        assertThat(alert(alert).isOpen()).isTrue();
        assertThat(trail(alert)).containsExactly("제가 보고 있어요", "저도요: refused: someone-was-first [김민지]");
    }

    @Test
    void givesEveryClickOnOneFormTheAnswerOfTheFirst() throws InterruptedException {
        Identity about = identity();
        fail(about);
        trouble.look(List.of());
        Alert alert = alert(AlertKind.RUN_FAILED, JOB + " " + about.text());
        Order order = order(admin, "백 번 눌러요");

        assertThat(Race.of(100, i -> acknowledging.acknowledge(alert.id(), order)))
                .allSatisfy(each -> assertThat(each.value()).isEqualTo(Outcome.done("alert-acknowledge")));
        assertThat(trail(alert)).containsExactly("백 번 눌러요");
    }

    @Test
    void hasWordsForEveryKindInBothLanguages() {
        for (AlertKind kind : AlertKind.values()) {
            assertThat(AlertWords.of(kind, Language.KO)).isNotEqualTo(AlertWords.of(kind, Language.EN));
        }
    }

    private static Order order(MemberId by, String why) {
        return new Order(by, Order.newToken(), new Reason(why));
    }

    /** Why, and what came of it where it was refused. */
    private List<String> trail(Alert alert) {
        return jdbc.sql("""
                        select concat(reason, if(outcome like 'refused%', concat(': ', outcome), '')) from operation_audit
                        where action = 'alert-acknowledge' and thing = ? order by id
                        """)
                .param(Long.toString(alert.id()))
                .query(String.class)
                .list();
    }

    private static Identity identity() {
        return Identity.project(System.nanoTime());
    }

    private void fail(Identity about) {
        record.ended(claim(about), RecordRun.Outcome.FAILED, null);
    }

    private Claim claim(Identity about) {
        return claims.claim(JOB, about, NodeId.random(), Requester.the(Cause.CLOCK, "test"))
                .orElseThrow();
    }

    private String node(String name, int silentSeconds, boolean left) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into node (id, name, roles, version, started_at, beat_at, skew_ms, deciding, gone_at)
                        values (?, ?, 'jobs', 'test', utc_timestamp(6) - interval ? second, utc_timestamp(6) - interval ? second,
                          0, true, if(?, utc_timestamp(6), null))
                        """).params(id, name, silentSeconds * 2, silentSeconds, left).update();
        return id;
    }

    private List<Alert> open(AlertKind kind, String thing) {
        return alerts.open(1_000).stream()
                .filter(alert -> alert.kind() == kind && alert.thing().equals(thing))
                .toList();
    }

    private Alert alert(AlertKind kind, String thing) {
        assertThat(open(kind, thing)).as(kind + " " + thing).hasSize(1);
        return open(kind, thing).getFirst();
    }

    private Alert alert(Alert seen) {
        return Objects.requireNonNull(alerts.one(seen.id()).orElse(null));
    }
}

package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.encore.account.AdminsOnly;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.operations.Requester;
import com.encore.project.PeriodChanged;
import com.encore.project.ProjectId;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import com.encore.watch.Ailment;
import com.encore.watch.AlertKind;
import com.encore.watch.AlertList;
import com.encore.watch.TriggerDoctor;
import com.encore.watch.TriggerMoved;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way a trigger can stop ringing is brought about for real, found, and put right. */
class TriggerDoctorTests {

    private static final TriggerKey CHORE = TriggerKey.triggerKey("remind-of-accounts-600000", "chores");
    private static final TriggerKey OTHER_CHORE = TriggerKey.triggerKey("settle-cancellations-600000", "chores");

    private static ConfigurableApplicationContext node;
    private static MemberId admin;

    @BeforeAll
    static void startNode() {
        node = TestNode.start();
        admin = node.getBean(People.class).register(Role.ADMIN);
    }

    @AfterAll
    static void stopIt() {
        node.close();
    }

    @Test
    void resetsATriggerInError() throws SchedulerException {
        set(CHORE, "ERROR", 600_000);
        Ailment ailment = the(Ailment.Kind.ERROR, CHORE);
        repair(ailment);
        assertThat(state(CHORE)).isEqualTo("WAITING");
        assertThat(find(Ailment.Kind.ERROR, CHORE)).isEmpty();
        assertThat(audited(ailment)).isEqualTo(1);
    }

    @Test
    void hangsATriggerAgainThatNobodyHoldsAndTellsAdminsWithinTwoMinutes() {
        set(OTHER_CHORE, "ACQUIRED", -20_000);
        assertThat(find(Ailment.Kind.HELD, OTHER_CHORE)).as("may still be rung").isEmpty();
        set(OTHER_CHORE, "ACQUIRED", -31_000);
        Ailment ailment = the(Ailment.Kind.HELD, OTHER_CHORE);

        // nobody helps: the node looks by itself
        await().atMost(Duration.ofSeconds(89))
                .until(() -> node.getBean(AlertList.class).open(500).stream()
                        .anyMatch(alert -> alert.kind() == AlertKind.TRIGGER_STUCK
                                && alert.thing().equals("chores " + OTHER_CHORE.getName())));
        repair(ailment);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> state(OTHER_CHORE).equals("WAITING") && nextFire(OTHER_CHORE) > 0);
        assertThat(find(Ailment.Kind.HELD, OTHER_CHORE)).isEmpty();
    }

    @Test
    void freesATriggerThatIsBlockedByNothing() {
        TriggerKey key = TriggerKey.triggerKey("make-export-sweep-60000", "chores");
        set(key, "BLOCKED", -40_000);
        repair(the(Ailment.Kind.BLOCKED, key));
        await().atMost(Duration.ofSeconds(30)).until(() -> !state(key).equals("BLOCKED"));
    }

    @Test
    void resumesWhatNobodyMayPause() throws SchedulerException {
        scheduler().pauseTrigger(CHORE);
        repair(the(Ailment.Kind.PAUSED, CHORE));
        assertThat(scheduler().getTriggerState(CHORE)).isEqualTo(Trigger.TriggerState.NORMAL);
    }

    @Test
    void leavesAScheduleAlonePeopleHavePaused() throws SchedulerException {
        TriggerKey tidy = ScheduledJobs.bellOf("tidy");
        scheduler().pauseTrigger(tidy);
        assertThat(find(Ailment.Kind.PAUSED, tidy)).isEmpty();
        scheduler().resumeTrigger(tidy);
    }

    @Test
    void resumesAPausedGroup() throws SchedulerException {
        scheduler().pauseTriggers(GroupMatcher.triggerGroupEquals("projects"));
        Ailment ailment = examine().stream()
                .filter(each ->
                        each.kind() == Ailment.Kind.PAUSED_GROUP && each.group().equals("projects"))
                .findFirst()
                .orElseThrow();
        repair(ailment);
        assertThat(scheduler().getPausedTriggerGroups()).doesNotContain("projects");
    }

    @Test
    void hangsABellThatIsMissing() throws SchedulerException {
        TriggerKey tidy = ScheduledJobs.bellOf("tidy");
        scheduler().unscheduleJob(tidy);
        repair(only(Ailment.Kind.NO_BELL, "jobs", "tidy"));
        assertThat(scheduler().checkExists(tidy)).isTrue();

        TriggerKey sweep = TriggerKey.triggerKey("close-month-sweep-3600000", "chores");
        scheduler().unscheduleJob(sweep);
        repair(only(Ailment.Kind.NO_BELL, "chores", "close-month-sweep"));
        assertThat(scheduler().checkExists(sweep)).isTrue();
    }

    @Test
    void hangsAProjectsBellWhereItsRowSays() throws SchedulerException {
        ProjectId project = project();
        TriggerKey bell = TriggerKey.triggerKey("close-funding-" + project.value(), "projects");
        assertThat(find(Ailment.Kind.WRONG_TIME, bell)).isEmpty();
        Trigger hung = scheduler().getTrigger(bell);
        scheduler()
                .rescheduleJob(
                        bell,
                        hung.getTriggerBuilder()
                                .startAt(new Date(hung.getNextFireTime().getTime() + 60_000))
                                .build());
        repair(the(Ailment.Kind.WRONG_TIME, bell));
        assertThat(scheduler().getTrigger(bell).getNextFireTime()).isEqualTo(hung.getNextFireTime());

        scheduler().unscheduleJob(bell);
        repair(the(Ailment.Kind.NO_BELL, bell));
        assertThat(scheduler().getTrigger(bell).getNextFireTime()).isEqualTo(hung.getNextFireTime());
    }

    @Test
    void hangsWhatIsMissingByItselfAtTheNextStart() throws SchedulerException {
        ProjectId project = project();
        TriggerKey bell = TriggerKey.triggerKey("close-funding-" + project.value(), "projects");
        scheduler().unscheduleJob(bell);
        node.getBean(MissedBells.class).run(new DefaultApplicationArguments());
        assertThat(scheduler().checkExists(bell)).isTrue();
        assertThat(find(Ailment.Kind.NO_BELL, bell)).isEmpty();
    }

    @Test
    void takesDownTheBellOfAProjectThatIsNoneOrOver() throws SchedulerException {
        TriggerKey none = TriggerKey.triggerKey("close-funding-999999999", "projects");
        scheduler()
                .scheduleJob(TriggerBuilder.newTrigger()
                        .withIdentity(none)
                        .forJob(JobKey.jobKey("close-funding", "jobs"))
                        .usingJobData(LauncherJob.IDENTITY, "project=999999999")
                        .startAt(Date.from(Instant.parse("2099-01-01T00:00:00Z")))
                        .build());
        repair(the(Ailment.Kind.NOBODYS, none));
        assertThat(scheduler().checkExists(none)).isFalse();

        ProjectId over = project();
        jdbc().sql("update project set state = 'CANCELLED' where id = ?")
                .param(over.value())
                .update();
        TriggerKey bell = TriggerKey.triggerKey("close-funding-" + over.value(), "projects");
        repair(the(Ailment.Kind.NOBODYS, bell));
        assertThat(scheduler().checkExists(bell)).isFalse();

        // as its history has it, and as others find it
        jdbc().sql("update project set state = 'FUNDING' where id = ?")
                .param(over.value())
                .update();
        node.getBean(ProjectBells.class).hang(over);
    }

    @Test
    void removesAJobThisVersionDoesNotKnow() throws SchedulerException {
        JobKey ghost = JobKey.jobKey("ghost", "jobs");
        scheduler()
                .addJob(
                        JobBuilder.newJob(LauncherJob.class)
                                .withIdentity(ghost)
                                .storeDurably()
                                .build(),
                        true);
        Ailment ailment = only(Ailment.Kind.NO_JOB, "jobs", "ghost");
        assertThat(ailment.alarm()).as("another node may know it").isEmpty();
        repair(ailment);
        assertThat(scheduler().checkExists(ghost)).isFalse();
    }

    @Test
    void doesNothingWhenTheTriggerIsNotWhatItWas() {
        TriggerKey key = TriggerKey.triggerKey("verify-audit-3600000", "chores");
        set(key, "ERROR", 500_000);
        Ailment seen = the(Ailment.Kind.ERROR, key);
        set(key, "ERROR", 400_000);
        assertThatThrownBy(() -> repair(seen)).isInstanceOf(TriggerMoved.class);
        assertThat(state(key)).isEqualTo("ERROR");
        set(key, "WAITING", 400_000);
        assertThatThrownBy(() -> repair(seen)).isInstanceOf(TriggerMoved.class);
    }

    @Test
    void hasOneEffectWhenManyRepairAtOnce() throws InterruptedException {
        TriggerKey key = TriggerKey.triggerKey("record-progress-60000", "chores");
        await().atMost(Duration.ofSeconds(10)).until(() -> state(key).equals("WAITING"));
        set(key, "ERROR", 600_000);
        Ailment ailment = the(Ailment.Kind.ERROR, key);
        List<Race.Result<Boolean>> results = Race.of(10, number -> {
            repair(ailment);
            return true;
        });
        assertThat(results).filteredOn(result -> result.failure() == null).hasSize(1);
        assertThat(audited(ailment)).isEqualTo(1);
    }

    @Test
    void letsOnlyAdminsRepair() {
        TriggerKey key = TriggerKey.triggerKey("fold-ledger-60000", "chores");
        await().atMost(Duration.ofSeconds(10)).until(() -> state(key).equals("WAITING"));
        set(key, "ERROR", 600_000);
        Ailment ailment = the(Ailment.Kind.ERROR, key);
        MemberId operator = node.getBean(People.class).register(Role.OPERATOR);
        assertThatThrownBy(() -> node.getBean(TriggerDoctor.class)
                        .repair(ailment.id(), ailment.evidence(), Requester.person(operator, "try")))
                .isInstanceOf(AdminsOnly.class);
        repair(ailment);
    }

    private static ProjectId project() {
        ProjectId project = node.getBean(Stage.class).project(Duration.ofDays(7));
        node.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> node.publishEvent(new PeriodChanged(project)));
        return project;
    }

    private static Scheduler scheduler() {
        return node.getBean(Scheduler.class);
    }

    private static JdbcClient jdbc() {
        return node.getBean(JdbcClient.class);
    }

    private static List<Ailment> examine() {
        return node.getBean(TriggerDoctor.class).examine();
    }

    private static Optional<Ailment> find(Ailment.Kind kind, TriggerKey key) {
        return examine().stream()
                .filter(each -> each.kind() == kind
                        && each.group().equals(key.getGroup())
                        && each.trigger().equals(key.getName()))
                .findFirst();
    }

    private static Ailment the(Ailment.Kind kind, TriggerKey key) {
        return Objects.requireNonNull(find(kind, key).orElse(null), () -> kind + " of " + key);
    }

    private static Ailment only(Ailment.Kind kind, String group, String name) {
        return the(kind, TriggerKey.triggerKey(name, group));
    }

    private static void repair(Ailment ailment) {
        node.getBean(TriggerDoctor.class).repair(ailment.id(), ailment.evidence(), Requester.person(admin, "시험이에요"));
    }

    /** As nothing but a dying process would leave it. */
    private static void set(TriggerKey key, String state, long fromNowMillis) {
        jdbc().sql("""
                        update QRTZ_TRIGGERS set TRIGGER_STATE = ?,
                          NEXT_FIRE_TIME = cast(unix_timestamp(now(3)) * 1000 as signed) + ?
                        where TRIGGER_NAME = ? and TRIGGER_GROUP = ?
                        """)
                .params(state, fromNowMillis, key.getName(), key.getGroup())
                .update();
    }

    private static String state(TriggerKey key) {
        return jdbc().sql("select TRIGGER_STATE from QRTZ_TRIGGERS where TRIGGER_NAME = ? and TRIGGER_GROUP = ?")
                .params(key.getName(), key.getGroup())
                .query(String.class)
                .single();
    }

    private static long nextFire(TriggerKey key) {
        return jdbc().sql("select NEXT_FIRE_TIME from QRTZ_TRIGGERS where TRIGGER_NAME = ? and TRIGGER_GROUP = ?")
                .params(key.getName(), key.getGroup())
                .query(Long.class)
                .single();
    }

    private static int audited(Ailment ailment) {
        return jdbc().sql(
                        "select count(*) from operation_audit where action = 'trigger-repair' and thing = ? and outcome like ?")
                .params(ailment.group() + " " + ailment.trigger(), ailment.kind() + "%")
                .query(Integer.class)
                .single();
    }
}

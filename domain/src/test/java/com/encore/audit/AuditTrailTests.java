package com.encore.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.testing.Books;
import com.encore.testing.DomainTest;
import com.encore.testing.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with the whole database in their hands, but not the key, changes the trail in every way there is. */
@DomainTest
class AuditTrailTests {

    private static final String ALL = "33_audit";

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditChain chain;

    @Autowired
    VerifyAudit verify;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final List<String> triggers = new ArrayList<>();
    private long last;

    @BeforeEach
    void writeSomeRowsAndTakeTheTriggersAway() {
        for (int row = 0; row < 6; row++) {
            note("why " + row + " | 이유 🎤");
        }
        last = end();
        for (String name : List.of("operation_audit_keeps", "operation_audit_stays", "audit_head_stays")) {
            Map<String, Object> row =
                    jdbc.sql("show create trigger " + name).query().singleRow();
            triggers.add(String.valueOf(row.get("SQL Original Statement")));
            jdbc.sql("drop trigger " + name).update();
        }
    }

    @AfterEach
    void hangTheTriggersBack() {
        triggers.forEach(trigger -> jdbc.sql(trigger).update());
    }

    @Test
    void isWholeWhenNobodyTouchedIt() {
        AuditVerdict verdict = verify.verify(null);
        assertThat(verdict.told()).isEmpty();
        assertThat(verdict.sound()).isTrue();
        assertThat(verdict.entries()).isEqualTo(last);
    }

    @Test
    void isInsertOnlyAsLongAsItsTriggersHang() {
        hangTheTriggersBack();
        try {
            assertThatThrownBy(() -> jdbc.sql("update operation_audit set reason = 'x' where place = ?")
                            .param(last)
                            .update())
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> jdbc.sql("delete from operation_audit where place = ?")
                            .param(last)
                            .update())
                    .isInstanceOf(DataAccessException.class);
        } finally {
            List.of("operation_audit_keeps", "operation_audit_stays", "audit_head_stays")
                    .forEach(name -> jdbc.sql("drop trigger " + name).update());
        }
    }

    @Test
    void findsEveryColumnThatWasChanged() {
        for (String change : List.of(
                "reason = 'because'",
                "outcome = 'nothing'",
                "member_id = 12345",
                "approved_by = 12345",
                "amount = coalesce(amount, 0) + 1",
                "action = 'other'",
                "thing = '17'",
                "settlement_id = 17",
                "execution_id = 17",
                "node = 'n'",
                "at = at - interval 1 microsecond")) {
            Found found = after("update operation_audit set " + change + " where place = " + (last - 2));
            assertThat(found.verdict().told()).as(change).containsExactly(fault(AuditVerdict.Kind.CHANGED, last - 2));
            assertThat(found.sql()).as(change).isTrue();
        }
    }

    @Test
    void findsAChangedRowThoughItsHashAndAllAfterItWereReckonedAnew() {
        Found found = in(() -> {
            jdbc.sql("update operation_audit set amount = 1 where place = ?")
                    .param(last - 3)
                    .update();
            rehashFrom(last - 3);
        });
        assertThat(found.verdict().told())
                .containsExactly(
                        fault(AuditVerdict.Kind.FORGED, last - 3),
                        fault(AuditVerdict.Kind.FORGED, last - 2),
                        fault(AuditVerdict.Kind.FORGED, last - 1),
                        fault(AuditVerdict.Kind.FORGED, last));
        assertThat(found.sql()).as("SQL has no key").isFalse();
    }

    @Test
    void findsAMissingRow() {
        Found found = after("delete from operation_audit where place = " + (last - 2));
        assertThat(found.verdict().told()).contains(fault(AuditVerdict.Kind.MISSING, last - 2));
        assertThat(found.sql()).isTrue();
    }

    @Test
    void findsAMissingRowThoughTheOthersMovedUp() {
        Found found = in(() -> {
            run("delete from operation_audit where place = " + (last - 2));
            run("update operation_audit set place = place - 1 where place > " + (last - 2) + " order by place");
            run("update audit_head set place = place - 1");
        });
        assertThat(found.verdict().told())
                .contains(fault(AuditVerdict.Kind.CHANGED, last - 2), fault(AuditVerdict.Kind.OUT_OF_PLACE, last - 2));
        assertThat(found.sql()).isTrue();
    }

    @Test
    void findsSwappedRows() {
        Found found = in(() -> {
            run("update operation_audit set place = 0 where place = " + (last - 3));
            run("update operation_audit set place = " + (last - 3) + " where place = " + (last - 1));
            run("update operation_audit set place = " + (last - 1) + " where place = 0");
        });
        assertThat(found.verdict().told())
                .contains(
                        fault(AuditVerdict.Kind.CHANGED, last - 3),
                        fault(AuditVerdict.Kind.OUT_OF_PLACE, last - 3),
                        fault(AuditVerdict.Kind.CHANGED, last - 1));
        assertThat(found.sql()).isTrue();
    }

    @Test
    void findsSwappedRowsThoughEachGotTheOthersHashes() {
        Found found = in(() -> {
            run("update operation_audit a join operation_audit b on a.place = " + (last - 3) + " and b.place = "
                    + (last - 1) + " set a.reason = b.reason, a.hash = b.hash, a.seal = b.seal,"
                    + " b.reason = a.reason, b.hash = a.hash, b.seal = a.seal");
        });
        assertThat(found.verdict().sound()).isFalse();
        assertThat(found.verdict().told()).contains(fault(AuditVerdict.Kind.CHANGED, last - 3));
        assertThat(found.sql()).isTrue();
    }

    @Test
    void findsARowSlippedInWithoutAPlaceOrBehindTheEnd() {
        Found without = in(() -> copyOf(last - 1, null));
        assertThat(without.verdict().told())
                .extracting(AuditVerdict.Fault::kind)
                .containsExactly(AuditVerdict.Kind.SLIPPED_IN);
        assertThat(without.sql()).isTrue();

        Found behind = in(() -> copyOf(last - 1, last + 1));
        assertThat(behind.verdict().told()).containsExactly(fault(AuditVerdict.Kind.SLIPPED_IN, last + 1));
        assertThat(behind.sql()).isTrue();
    }

    @Test
    void findsARowSlippedInAtTheEndThoughTheHeadWasMovedOntoIt() {
        Found found = in(() -> {
            copyOf(last, last + 1);
            run("update operation_audit a join operation_audit b on b.place = a.place - 1 set a.prev_hash = b.hash"
                    + " where a.place = " + (last + 1));
            rehashFrom(last + 1);
        });
        assertThat(found.verdict().told()).containsExactly(fault(AuditVerdict.Kind.FORGED, last + 1));
    }

    @Test
    void findsThatTheEndWasCutOff() {
        Found found = after("delete from operation_audit where place > " + (last - 2));
        assertThat(found.verdict().told()).containsExactly(fault(AuditVerdict.Kind.CUT_OFF, last));
        assertThat(found.sql()).isTrue();
    }

    @Test
    void findsThatTheEndWasCutOffThoughTheHeadWasMovedBackWhenItHadLookedBefore() {
        assertThat(verify.verify(null).sound()).isTrue();
        Found found = in(() -> {
            run("delete from operation_audit where place > " + (last - 2));
            run("update audit_head h join operation_audit a on a.place = " + (last - 2)
                    + " set h.place = a.place, h.hash = a.hash");
        });
        assertThat(found.verdict().told()).contains(fault(AuditVerdict.Kind.CUT_OFF, last));
    }

    @Test
    void findsThatItHasNoHeadAnyMore() {
        Found found = after("delete from audit_head");
        assertThat(found.verdict().sound()).isFalse();
        assertThat(found.sql()).isTrue();
    }

    @Test
    void chainsWhatWasThereBeforeWithTheFirstRowThatIsAdded() {
        Found found = in(() -> {
            run("delete from operation_audit");
            run("delete from audit_check");
            run("update audit_head set place = 0, hash = repeat('0', 64), opened = false");
            for (int old = 0; old < 3; old++) {
                run("insert into operation_audit (at, action, job_name, reason, outcome)"
                        + " values (utc_timestamp(6), 'start', 'tidy', 'from before', 'done')");
            }
            assertThat(verify.verify(null).sound()).as("nothing is chained yet").isTrue();
            chain.add(List.of(new AuditChain.Noted(
                    AuditFact.by(null, "start", AuditThing.job("tidy", null, null), "first"),
                    java.time.Instant.EPOCH)));
        });
        assertThat(found.verdict().told()).isEmpty();
        assertThat(found.verdict().entries()).isEqualTo(4);
        assertThat(found.sql()).isFalse();
    }

    @Test
    void hasOneEndAndNoGapThoughManyAddAtOnceAndSomeTurnBack() throws InterruptedException {
        List<Race.Result<Boolean>> results = Race.of(60, number -> {
            transaction.executeWithoutResult(status -> {
                trail.note(AuditFact.by(null, "race", AuditThing.of("test", number), "at once"));
                trail.note(AuditFact.by(null, "race", AuditThing.of("test", number), "and again"));
                if (number % 3 == 0) {
                    status.setRollbackOnly();
                }
            });
            return true;
        });
        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(end()).isEqualTo(last + 80);
        assertThat(verify.verify(null).told()).isEmpty();
    }

    @Test
    void keepsARowOfWhatWasDoneAndNoneOfWhatWasNot() {
        transaction.executeWithoutResult(status -> {
            trail.note(AuditFact.by(null, "undone", AuditThing.of("test", 1), "turned back"));
            status.setRollbackOnly();
        });
        assertThat(end()).isEqualTo(last);
    }

    @Test
    void cutsWhatIsTooLongWithoutBreakingACharacter() {
        note("🎤".repeat(400));
        assertThat(verify.verify(null).sound()).isTrue();
        assertThat(jdbc.sql("select char_length(reason) from operation_audit where place = ?")
                        .param(end())
                        .query(Integer.class)
                        .single())
                .isEqualTo(300);
    }

    private void note(String why) {
        transaction.executeWithoutResult(
                status -> trail.note(AuditFact.by(7L, "test", AuditThing.of("test", "n 1"), why)
                        .approvedBy(8L)
                        .withAmount(-1_000L)
                        .withOutcome("그렇게 됐어요")));
    }

    private long end() {
        return jdbc.sql("select place from audit_head").query(Long.class).single();
    }

    private static AuditVerdict.Fault fault(AuditVerdict.Kind kind, long where) {
        return new AuditVerdict.Fault(kind, where);
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private void copyOf(long place, Long at) {
        run("insert into operation_audit (at, action, thing_kind, thing, reason, outcome, place, prev_hash, hash, seal)"
                + " select at, action, thing_kind, thing, 'never happened', outcome, " + at + ", "
                + (at == null ? "null, null, null" : "prev_hash, hash, seal") + " from operation_audit where place = "
                + place);
    }

    /** As somebody would who knows the code. */
    private void rehashFrom(long first) {
        String before = null;
        for (AuditRow row : jdbc.sql(
                        "select " + AuditRow.COLUMNS + " from operation_audit where place >= ? order by place")
                .param(first)
                .query(AuditRow.class)
                .list()) {
            before = before == null ? Objects.requireNonNull(row.prevHash()) : before;
            String hash = row.hashAt(Objects.requireNonNull(row.place()), before);
            jdbc.sql("update operation_audit set prev_hash = ?, hash = ? where id = ?")
                    .params(before, hash, row.id())
                    .update();
            jdbc.sql("update audit_head set place = ?, hash = ?")
                    .params(row.place(), hash)
                    .update();
            before = hash;
        }
    }

    /** What Encore and what SQL alone find. */
    private record Found(AuditVerdict verdict, boolean sql) {}

    private Found after(String tampering) {
        return in(() -> run(tampering));
    }

    /** Tampers, looks, and takes it all back. */
    private Found in(Runnable tampering) {
        AtomicReference<Found> found = new AtomicReference<>();
        transaction.executeWithoutResult(status -> {
            tampering.run();
            found.set(new Found(
                    verify.verify(null),
                    new Books(jdbc).troubles().keySet().stream().anyMatch(check -> check.startsWith(ALL))));
            status.setRollbackOnly();
        });
        return Objects.requireNonNull(found.get());
    }
}

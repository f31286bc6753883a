package com.encore.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.account.MemberId;
import com.encore.payment.ConfirmPayment;
import com.encore.project.ProjectId;
import com.encore.refund.Backer.Backed;
import com.encore.refund.BeginRefundAttempt.Step;
import com.encore.refund.BookTogether.Cancelled;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.stereotype.StillMine;
import com.encore.testing.DomainTest;
import com.encore.testing.Provider;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/** Refunds booked a few at a time: the same rows as one by one, and only what is plain. */
@DomainTest
class BooksTogetherTests {

    private static final long AMOUNT = 12_000;

    @Autowired
    BookTogether together;

    @Autowired
    BeginRefundAttempt beginning;

    @Autowired
    PayBack one;

    @Autowired
    PayBackProject payBack;

    @Autowired
    ConfirmPayment confirmation;

    @Autowired
    Backer backer;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    private final PortOneSandbox provider = Provider.sandbox();
    private ProjectId project;
    private MemberId fan;

    @BeforeEach
    void openProject() {
        project = stage.project(Duration.ofDays(365));
        fan = stage.fan();
    }

    @Test
    void writesTheSameRowsAsOneByOne() {
        Backed alone = backed();
        RefundId single = backer.owed(alone);
        one.pay(single);
        List<Backed> some = List.of(backed(), backed(), backed());
        List<RefundId> ids = some.stream().map(backer::owed).toList();

        assertThat(together.book(cancelled(ids), StillMine.ALWAYS)).containsExactlyInAnyOrderElementsOf(ids);

        assertThat(story(single, alone))
                .contains("DONE 1 0", "REFUND", "REFUNDING>REFUNDED", "PAID>REFUNDED", "letters 1");
        assertThat(IntStream.range(0, 3).mapToObj(i -> story(ids.get(i), some.get(i))))
                .containsOnly(story(single, alone));
    }

    @Test
    void leavesOutWhatIsNotTheWholeStoryOfItsPayment() {
        Backed plain = backed();
        Backed partly = backed();
        Backed heard = backed();
        List<RefundId> ids =
                List.of(plain, partly, heard).stream().map(backer::owed).toList();
        List<Cancelled> cancelled = cancelled(ids);
        // somebody gave a part back at the provider, of which nothing is known yet but its row
        stage.jdbc().sql("""
                        insert into refund (number, payment_id, pledge_id, project_id, reason, once_key, amount, state,
                          next_attempt_at, requested_at, version)
                        select 'R0000000000001', payment_id, pledge_id, project_id, 'SOLD_OUT', 'SOLD_OUT', 1, 'MOOT',
                          next_attempt_at, requested_at, 0
                        from refund where id = ?
                        """).param(ids.get(1).value()).update();
        one.record(cancelled.get(2), StillMine.ALWAYS);

        assertThat(together.book(cancelled, StillMine.ALWAYS)).containsExactly(ids.getFirst());
        assertThat(together.book(cancelled, StillMine.ALWAYS)).isEmpty();

        assertThat(backer.told(ids.get(1))).isEqualTo("ASKED 1 0");
        assertThat(one.record(cancelled.get(1), StillMine.ALWAYS)).isEqualTo(RefundState.DONE);
        assertThat(one.record(cancelled.get(2), StillMine.ALWAYS)).isEqualTo(RefundState.DONE);
        assertThat(bookings(ids.get(2))).isEqualTo(1);
        stage.jdbc().sql("delete from refund where number = 'R0000000000001'").update();
    }

    @Test
    void leavesOutAnAttemptThatSomebodyElseHasMadeSince() {
        RefundId id = backer.owed(backed());
        List<Cancelled> late = cancelled(List.of(id));
        stage.jdbc()
                .sql("update refund set attempts = 2 where id = ?")
                .param(id.value())
                .update();

        assertThat(together.book(late, StillMine.ALWAYS)).isEmpty();

        assertThat(one.record(late.getFirst(), StillMine.ALWAYS)).isEqualTo(RefundState.DONE);
    }

    @Test
    void booksNoneWhenOneBreaksIt() {
        List<RefundId> ids = List.of(backer.owed(backed()), backer.owed(backed()));
        List<Cancelled> cancelled = cancelled(ids);
        Cancelled first = cancelled.getFirst();
        Cancelled sameCancellation = new Cancelled(
                cancelled.get(1).step(), first.cancellation(), cancelled.get(1).amount());

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> together.book(List.of(first, sameCancellation), StillMine.ALWAYS));

        assertThat(ids).allSatisfy(id -> assertThat(backer.told(id)).isEqualTo("ASKED 1 0"));
        assertThat(together.book(cancelled, StillMine.ALWAYS)).hasSize(2);
    }

    @Test
    void writesNothingForARunThatWasTakenOver() {
        List<RefundId> ids = List.of(backer.owed(backed()), backer.owed(backed()));
        List<Cancelled> cancelled = cancelled(ids);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> together.book(cancelled, () -> {
                    throw new IllegalStateException("taken over");
                }));

        assertThat(ids).allSatisfy(id -> assertThat(backer.told(id)).isEqualTo("ASKED 1 0"));
        assertThat(together.book(cancelled, StillMine.ALWAYS)).hasSize(2);
    }

    @Test
    void booksEachOnceThoughTheProviderTellsOfThemAtTheSameMoment() throws InterruptedException {
        List<Backed> all = IntStream.range(0, 60).mapToObj(i -> backed()).toList();
        List<RefundId> ids = all.stream().map(backer::owed).toList();

        List<Race.Result<PaidBack>> results = Race.of(3, i -> {
            if (i == 0) {
                return payBack.pay(project, StillMine.ALWAYS);
            }
            for (int look = 0; look < 3; look++) {
                all.forEach(each -> confirmation.ask(each.payment()));
            }
            return PaidBack.NOTHING;
        });

        assertThat(results).allSatisfy(result -> assertThat(result.failure()).isNull());
        assertThat(ids).allSatisfy(id -> assertThat(bookings(id)).isEqualTo(1));
        assertThat(all)
                .allSatisfy(each -> assertThat(backer.cancellations(each)).isEqualTo(1));
    }

    private Backed backed() {
        return backer.paidByCard(fan, project, AMOUNT);
    }

    /** Asked for, and carried out by the provider. */
    private List<Cancelled> cancelled(List<RefundId> ids) {
        return beginning.begin(ids, StillMine.ALWAYS).stream()
                .map(Step.Cancel.class::cast)
                .map(step -> one.call(step, StillMine.ALWAYS))
                .map(answer -> ((PayBack.Called.Yes) answer).cancelled())
                .toList();
    }

    private int bookings(RefundId id) {
        return stage.jdbc().sql("""
                        select count(*) from journal_entry e join refund r
                          on e.business_key = concat('cancellation:', r.cancellation_id)
                        where r.id = ?
                        """).param(id.value()).query(Integer.class).single();
    }

    /** Everything that is written about a refund but ids and times. */
    private String story(RefundId id, Backed backed) {
        String said =
                stage.jdbc().sql("""
                        select concat_ws(' | ', r.reason, r.amount, r.trouble, isnull(r.cancellation_id), isnull(r.done_at),
                          p.state, y.state, y.captured, y.refunded,
                          (select group_concat(from_state, '>', to_state, ' ', reason order by id) from refund_history
                            where refund_id = r.id and from_state is not null),
                          (select group_concat(sequence, outcome, isnull(cancellation_id), isnull(finished_at) order by id)
                            from refund_attempt where refund_id = r.id),
                          (select group_concat(from_state, '>', to_state, ' ', amount, reason order by id)
                            from payment_history where payment_id = y.id and to_state = 'REFUNDED'),
                          (select group_concat(from_state, '>', to_state, ' ', reason order by id)
                            from pledge_history where pledge_id = p.id and to_state = 'REFUNDED'),
                          (select group_concat(e.kind, ' ', e.memo, ' ', l.account_id, ' ', l.project_id, ' ', l.amount
                              order by l.id)
                            from journal_entry e join posting l on l.entry_id = e.id
                            where e.business_key = concat('cancellation:', r.cancellation_id)),
                          (select concat('letters ', count(*)) from message where dedupe_key = concat('refund:', r.id)))
                        from refund r join payment y on y.id = r.payment_id join pledge p on p.id = r.pledge_id
                        where r.id = ?
                        """).param(id.value()).query(String.class).single();
        return backer.told(id) + " | " + backer.cancellations(backed) + " | " + said;
    }
}

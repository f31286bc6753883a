package com.encore.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Reason;
import com.encore.account.Role;
import com.encore.account.SuspendMember;
import com.encore.refund.RefundList;
import com.encore.refund.Troubled;
import com.encore.refund.TryRefundAgain;
import com.encore.testing.DomainTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What finance and admins decide is in the trail with who, why, approved by whom and about which money. */
@DomainTest
class AuditedDecisionsTests {

    @Autowired
    Paying paying;

    @Autowired
    ConfirmBatch confirming;

    @Autowired
    Troubled troubled;

    @Autowired
    RefundList refunds;

    @Autowired
    TryRefundAgain again;

    @Autowired
    SuspendMember suspending;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private record Row(
            String action,
            @Nullable Long memberId,
            @Nullable Long approvedBy,
            @Nullable Long amount,
            String reason) {}

    @Test
    void tellsOfASettlementFromItsCheckToItsPayout() {
        Paying.Ready ready = paying.ready(1_000_000);
        MemberId maker = paying.finance();
        MemberId confirmer = paying.finance();
        BatchView batch = paying.made(maker, ready);
        confirming.confirm(batch.id(), Paying.seen(batch), confirmer);

        List<Row> rows = jdbc.sql("select action, member_id, approved_by, amount, reason from operation_audit"
                        + " where settlement_id = ? order by place")
                .param(ready.id().value())
                .query(Row.class)
                .list();
        assertThat(rows)
                .extracting(Row::action)
                .containsExactly("settlement-check", "settlement-approve", "payout-instruct");
        assertThat(rows).extracting(Row::amount).containsOnly(ready.net());
        Row check = rows.get(0);
        Row approval = rows.get(1);
        assertThat(approval.memberId()).as("who put it forward").isEqualTo(check.memberId());
        assertThat(approval.approvedBy()).isNotNull().isNotEqualTo(check.memberId());
        assertThat(rows.get(2).memberId()).isEqualTo(maker.value());
        assertThat(rows.get(2).approvedBy()).isEqualTo(confirmer.value());

        assertThat(jdbc.sql("select action, member_id, approved_by, amount, reason from operation_audit"
                                + " where thing_kind = 'payout-batch' and thing = ? order by place")
                        .param(batch.number())
                        .query(Row.class)
                        .list())
                .extracting(Row::action, Row::memberId, Row::approvedBy, Row::amount)
                .containsExactly(
                        tuple("batch-make", maker.value(), null, ready.net()),
                        tuple("batch-confirm", maker.value(), confirmer.value(), ready.net()));
    }

    @Test
    void tellsOfARefundThatWasTriedAgainAndOfAMemberWhoWasSuspended() {
        Troubled.Money money = troubled.parkedRefund(45_000);
        MemberId admin = people.register(Role.ADMIN);
        var refund = refunds.one(money.refund());
        again.tryAgain(refund.id(), refund.version(), new Reason("결제사가 고쳤어요"), admin);
        suspending.suspend(money.fan(), new Reason("남의 카드였어요"), admin);

        assertThat(jdbc.sql("select action, member_id, approved_by, amount, reason from operation_audit"
                                + " where member_id = ? order by place")
                        .param(admin.value())
                        .query(Row.class)
                        .list())
                .containsExactly(
                        new Row("refund-retry", admin.value(), null, 45_000L, "결제사가 고쳤어요"),
                        new Row("member-suspend", admin.value(), null, null, "남의 카드였어요"));
    }
}

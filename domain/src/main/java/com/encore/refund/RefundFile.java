package com.encore.refund;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.payment.PaymentId;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that was ever to go back of one payment, for people at Encore. */
@ReadModel
public class RefundFile {

    private final JdbcClient jdbc;

    RefundFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<RefundCase> of(PaymentId payment) {
        return jdbc
                .sql(RefundRow.SELECT + " where r.payment_id = ? order by r.id desc")
                .param(payment.value())
                .query(RefundRow.class)
                .list()
                .stream()
                .map(RefundRow::item)
                .map(refund -> new RefundCase(refund, triesOf(refund.id()), movesOf(refund.id())))
                .toList();
    }

    private List<RefundCase.Try> triesOf(RefundId refund) {
        return jdbc.sql("""
                        select sequence, cancellable,
                          (select r.id from run_request r where r.id = refund_attempt.run_id) as run,
                          outcome, detail, started_at, finished_at
                        from refund_attempt where refund_id = ? order by sequence desc
                        """).param(refund.value()).query(TryRow.class).list().stream()
                .map(TryRow::view)
                .toList();
    }

    private List<RefundCase.Move> movesOf(RefundId refund) {
        return jdbc.sql("""
                        select to_state as `to`, by_member as member, reason, at
                        from refund_history where refund_id = ? order by id desc
                        """).param(refund.value()).query(MoveRow.class).list().stream()
                .map(MoveRow::view)
                .toList();
    }

    private record TryRow(
            int sequence,
            long cancellable,
            @Nullable Long run,
            String outcome,
            @Nullable String detail,
            Instant startedAt,
            @Nullable Instant finishedAt) {

        RefundCase.Try view() {
            return new RefundCase.Try(sequence, Won.of(cancellable), run, outcome, detail, startedAt, finishedAt);
        }
    }

    private record MoveRow(RefundState to, @Nullable Long member, String reason, Instant at) {

        RefundCase.Move view() {
            return new RefundCase.Move(to, member == null ? null : new MemberId(member), reason, at);
        }
    }
}

package com.encore.refund;

import com.encore.operations.Identity;
import com.encore.preview.DryRun;
import com.encore.preview.Preview;
import com.encore.preview.Preview.Effect;
import com.encore.preview.WorldHash;
import com.encore.stereotype.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What paying a project's backers back would still send to the provider, and what it leaves alone. */
@ReadModel
class RefundPaymentsDryRun implements DryRun {

    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;

    RefundPaymentsDryRun(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String job() {
        return "refund-payments";
    }

    @Override
    public Preview of(Identity identity) {
        long project = identity.asProject();
        WorldHash hash = WorldHash.of("refunds to pay");
        Sum left = new Sum(0, 0);
        List<ToPay> some = after(project, 0);
        while (!some.isEmpty()) {
            for (ToPay each : some) {
                hash.and(each.id(), each.amount());
                left = left.plus(each.amount());
            }
            some = after(project, some.getLast().id());
        }
        Sum parked = sum(project, "PARKED");
        Sum done = sum(project, "DONE");
        return new Preview(
                List.of(
                        Effect.of("refund-left", left.count(), left.won()),
                        Effect.of("refund-parked", parked.count(), parked.won()),
                        Effect.of("refund-done", done.count(), done.won())),
                hash.hex());
    }

    private List<ToPay> after(long project, long id) {
        return jdbc.sql("""
                        select id, amount from refund where project_id = ? and unfinished = 1 and id > ?
                        order by id limit ?
                        """).params(project, id, AT_ONCE).query(ToPay.class).list();
    }

    private Sum sum(long project, String state) {
        return jdbc.sql("""
                        select count(*) as count, coalesce(sum(amount), 0) as won from refund
                        where project_id = ? and state = ?
                        """).params(project, state).query(Sum.class).single();
    }

    private record ToPay(long id, long amount) {}

    private record Sum(long count, long won) {

        Sum plus(long amount) {
            return new Sum(count + 1, Math.addExact(won, amount));
        }
    }
}

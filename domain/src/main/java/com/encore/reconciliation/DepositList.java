package com.encore.reconciliation;

import com.encore.money.Won;
import com.encore.stereotype.ReadModel;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Money that came to the bank and of which nobody knows yet what it is. */
@ReadModel
public class DepositList {

    private static final String SELECT = "select id, at, deposit as amount, memo, state, note, version from bank_line";

    private final JdbcClient jdbc;
    private final Clock clock;

    DepositList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those no payout announced within its days, oldest first. */
    public List<DepositItem> unannounced(int most) {
        Instant late = Seoul.startOf(Seoul.dateOf(clock.instant()).minusDays(MatchProviderPayouts.DAYS));
        return items(jdbc.sql(SELECT + " where state = 'NEW' and deposit > 0 and at < ? order by at, id limit ?")
                .params(late, most));
    }

    /** Those a payout could be, by its amount. */
    public List<DepositItem> like(ProviderPayoutItem payout, int most) {
        return items(jdbc.sql(SELECT + " where state = 'NEW' and deposit = ? order by at, id limit ?")
                .params(payout.amount().amount(), most));
    }

    public DepositItem one(BankLineId id) {
        return items(jdbc.sql(SELECT + " where id = ? and deposit > 0").param(id.value())).stream()
                .findFirst()
                .orElseThrow(NoSuchProviderPayout::new);
    }

    private static List<DepositItem> items(JdbcClient.StatementSpec statement) {
        return statement.query(Row.class).list().stream().map(Row::item).toList();
    }

    private record Row(
            long id,
            Instant at,
            long amount,
            String memo,
            DepositState state,
            @Nullable String note,
            long version) {
        DepositItem item() {
            return new DepositItem(new BankLineId(id), at, Won.of(amount), memo, state, note, version);
        }
    }
}

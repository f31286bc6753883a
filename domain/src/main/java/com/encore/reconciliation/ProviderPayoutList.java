package com.encore.reconciliation;

import com.encore.money.Won;
import com.encore.stereotype.ReadModel;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The provider's payouts: what is wrong with those that wait, and those that met their deposit. */
@ReadModel
public class ProviderPayoutList {

    /** A deposit is in a payout's days when it came at most so many days before or after. */
    private static final String IN_ITS_DAYS = """
            b.state = 'NEW' and b.deposit > 0
              and b.at >= date_sub(date_sub(p.settled_on, interval :days day), interval 9 hour)
              and b.at < date_sub(date_add(p.settled_on, interval :days + 1 day), interval 9 hour)
            """;

    private static final String SELECT = """
            select p.id, p.settled_on, p.store_id, p.payments, p.paid, p.cancellations, p.cancelled, p.fee, p.fee_vat,
              p.amount, p.state, p.note, p.version,
              case when p.state <> 'EXPECTED' then null
                when exists (select 1 from bank_line b where b.deposit = p.amount and %1$s) then 'AMBIGUOUS'
                when p.settled_on >= :late then null
                when exists (select 1 from bank_line b where %1$s) then 'OTHER_AMOUNT'
                else 'NOT_ARRIVED' end as trouble
            from provider_payout p
            """.formatted(IN_ITS_DAYS);

    private final JdbcClient jdbc;
    private final Clock clock;

    ProviderPayoutList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Oldest first. */
    public List<ProviderPayoutItem> expected(int most) {
        return query(SELECT + " where p.state = 'EXPECTED' order by p.settled_on, p.id limit :most")
                .param("most", most)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::item)
                .toList();
    }

    /** Newest first, those before a date. */
    public List<ProviderPayoutItem> settled(LocalDate before, int most) {
        return query("(" + settled("MATCHED") + ") union all (" + settled("EXPLAINED")
                        + ") order by settled_on desc, id desc limit :most")
                .param("before", before)
                .param("most", most)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::item)
                .toList();
    }

    public ProviderPayoutItem one(ProviderPayoutId id) {
        return query(SELECT + " where p.id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .orElseThrow(NoSuchProviderPayout::new)
                .item();
    }

    /** Newest first. */
    public List<ProviderPayoutMove> historyOf(ProviderPayoutId id) {
        return jdbc.sql("""
                        select h.to_state as `to`, m.name as member, h.reason, h.at
                        from provider_payout_history h left join member m on m.id = h.by_member
                        where h.payout_id = ? order by h.id desc
                        """).param(id.value()).query(ProviderPayoutMove.class).list();
    }

    private static String settled(String state) {
        return SELECT + " where p.state = '" + state
                + "' and p.settled_on < :before order by p.settled_on desc, p.id desc limit :most";
    }

    private JdbcClient.StatementSpec query(String sql) {
        return jdbc.sql(sql)
                .param("days", MatchProviderPayouts.DAYS)
                .param("late", Seoul.dateOf(clock.instant()).minusDays(MatchProviderPayouts.DAYS));
    }

    private record Row(
            long id,
            LocalDate settledOn,
            String storeId,
            int payments,
            long paid,
            int cancellations,
            long cancelled,
            long fee,
            long feeVat,
            long amount,
            ProviderPayoutState state,
            @Nullable ProviderPayoutTrouble trouble,
            @Nullable String note,
            long version) {
        ProviderPayoutItem item() {
            return new ProviderPayoutItem(
                    new ProviderPayoutId(id),
                    settledOn,
                    storeId,
                    payments,
                    Won.of(paid),
                    cancellations,
                    Won.of(cancelled),
                    Won.of(fee),
                    Won.of(feeVat),
                    Won.of(amount),
                    state,
                    trouble,
                    note,
                    version);
        }
    }
}

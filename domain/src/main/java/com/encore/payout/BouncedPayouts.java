package com.encore.payout;

import com.encore.money.Won;
import com.encore.project.Bank;
import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.settlement.SettlementId;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came back and is in no new batch yet, the longest due first, and whether its artist has changed the account since. */
@ReadModel
public class BouncedPayouts {

    private final JdbcClient jdbc;

    BouncedPayouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A settlement whose last payout came back. */
    public record Bounced(
            SettlementId id,
            String number,
            String title,
            String artist,
            String batch,
            Won amount,
            Bank bank,
            String accountHint,
            @Nullable String bankMessage,
            Instant since,
            LocalDate dueOn,
            boolean accountChanged) {}

    public Listed<Bounced> after(@Nullable PageKey after, int size) {
        return Listed.of(
                jdbc
                        .sql("""
                                select s.id, s.number, j.title, j.artist_name, b.number as batch, p.amount, p.bank,
                                  p.account_hint, p.bank_message, s.due_on,
                                  (select max(h.at) from payout_history h where h.payout_id = p.id) as since,
                                  coalesce(f.version, -1) <> p.payee_version as account_changed
                                from settlement s
                                  join payout p on p.tried = 1 and p.settlement_id = s.id and p.state = 'BOUNCED'
                                    and p.attempt = (select max(t.attempt) from payout t
                                      where t.tried = 1 and t.settlement_id = s.id)
                                  join payout_batch b on b.id = p.batch_id
                                  join project j on j.id = s.project_id
                                  left join payee_profile f on f.member_id = s.artist_id
                                where s.state = 'BOUNCED' and s.due_on >= :due and (s.due_on > :due or s.id > :id)
                                order by s.due_on, s.id limit :limit
                                """)
                        .param("due", LocalDate.ofEpochDay(after == null ? 0 : after.key()))
                        .param("id", after == null ? 0 : after.id())
                        .param("limit", size + 1)
                        .query(Row.class)
                        .list()
                        .stream()
                        .map(Row::view)
                        .toList(),
                size,
                view -> new PageKey(view.dueOn().toEpochDay(), view.id().value()));
    }

    private record Row(
            long id,
            String number,
            String title,
            String artistName,
            String batch,
            long amount,
            Bank bank,
            String accountHint,
            @Nullable String bankMessage,
            LocalDate dueOn,
            Instant since,
            boolean accountChanged) {

        Bounced view() {
            return new Bounced(
                    new SettlementId(id),
                    number,
                    title,
                    artistName,
                    batch,
                    Won.of(amount),
                    bank,
                    accountHint,
                    bankMessage,
                    since,
                    dueOn,
                    accountChanged);
        }
    }
}

package com.encore.payout;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Batches by where they stand, the latest first. */
@ReadModel
public class BatchList {

    private static final Pattern NUMBER = Pattern.compile("B[0-9A-Z]{9}");

    private static final String SELECT = """
            select b.id, b.number, b.state, b.payouts, b.total, b.figures_hash, b.created_by, m.name as created_by_name,
              b.created_at, c.name as confirmed_by_name, b.confirmed_at, b.closed_at
            from payout_batch b join member m on m.id = b.created_by left join member c on c.id = b.confirmed_by
            """;

    private final JdbcClient jdbc;

    BatchList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Listed<BatchView> in(BatchState state, @Nullable PageKey after, int size) {
        return Listed.of(
                jdbc
                        .sql(SELECT + " where b.state = ? and b.id < ? order by b.id desc limit ?")
                        .params(state.name(), after == null ? Long.MAX_VALUE : after.id(), size + 1)
                        .query(Row.class)
                        .list()
                        .stream()
                        .map(Row::view)
                        .toList(),
                size,
                view -> new PageKey(0, view.id().value()));
    }

    public BatchView numbered(String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw new NoSuchBatch();
        }
        return jdbc.sql(SELECT + " where b.number = ?")
                .param(number)
                .query(Row.class)
                .optional()
                .map(Row::view)
                .orElseThrow(NoSuchBatch::new);
    }

    /** Counted no further than this. */
    public int count(BatchState state, int atMost) {
        return jdbc.sql("select count(*) from (select 1 from payout_batch where state = ? limit ?) few")
                .params(state.name(), atMost)
                .query(Integer.class)
                .single();
    }

    private record Row(
            long id,
            String number,
            BatchState state,
            int payouts,
            long total,
            String figuresHash,
            long createdBy,
            String createdByName,
            Instant createdAt,
            @Nullable String confirmedByName,
            @Nullable Instant confirmedAt,
            @Nullable Instant closedAt) {

        BatchView view() {
            return new BatchView(
                    new BatchId(id),
                    number,
                    state,
                    payouts,
                    Won.of(total),
                    figuresHash,
                    new MemberId(createdBy),
                    createdByName,
                    createdAt,
                    confirmedByName,
                    confirmedAt,
                    closedAt);
        }
    }
}

package com.encore.pledge;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.project.ProjectState;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fan's own pledges. A stranger's are not found. */
@ReadModel
public class MyPledges {

    private static final String COLUMNS = """
            select p.id, p.number, p.state, p.donation, p.total, p.hold_until, p.created_at, p.paid_at,
                   j.slug, j.title, j.artist_name, j.poster, j.state as project_state, j.closes_at
            from pledge p join project j on j.id = p.project_id
            """;

    private final JdbcClient jdbc;

    MyPledges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public Listed<PledgeView> of(MemberId member, @Nullable PageKey after, int size) {
        List<PledgeView> read = jdbc
                .sql(COLUMNS + "where p.member_id = ? and p.id < ? order by p.id desc limit ?")
                .params(member.value(), after == null ? Long.MAX_VALUE : after.id(), size + 1)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::view)
                .toList();
        if (read.size() <= size) {
            return new Listed<>(read, null);
        }
        List<PledgeView> rows = read.subList(0, size);
        return new Listed<>(rows, new PageKey(0, rows.getLast().id().value()));
    }

    public PledgeView one(PledgeNumber number, MemberId member) {
        return jdbc.sql(COLUMNS + "where p.number = ? and p.member_id = ?")
                .params(number.value(), member.value())
                .query(Row.class)
                .optional()
                .map(Row::view)
                .orElseThrow(PledgeNumber.NoSuchPledge::new);
    }

    public List<LineView> linesOf(PledgeId pledge) {
        return jdbc.sql("""
                        select title, option_name, unit_price, quantity, amount
                        from pledge_line where pledge_id = ? order by id
                        """).param(pledge.value()).query(LineRow.class).list().stream()
                .map(LineRow::view)
                .toList();
    }

    /** Newest first. */
    public List<PledgeMove> historyOf(PledgeId pledge) {
        return jdbc.sql("select to_state as `to`, reason, at from pledge_history where pledge_id = ? order by id desc")
                .param(pledge.value())
                .query(PledgeMove.class)
                .list();
    }

    private record Row(
            long id,
            String number,
            PledgeState state,
            long donation,
            long total,
            Instant holdUntil,
            Instant createdAt,
            @Nullable Instant paidAt,
            String slug,
            String title,
            String artistName,
            String poster,
            ProjectState projectState,
            Instant closesAt) {

        PledgeView view() {
            return new PledgeView(
                    new PledgeId(id),
                    new PledgeNumber(number),
                    state,
                    Won.of(donation),
                    Won.of(total),
                    holdUntil,
                    createdAt,
                    paidAt,
                    slug,
                    title,
                    artistName,
                    poster,
                    projectState,
                    closesAt);
        }
    }

    private record LineRow(String title, @Nullable String optionName, long unitPrice, int quantity, long amount) {

        LineView view() {
            return new LineView(title, optionName, Won.of(unitPrice), quantity, Won.of(amount));
        }
    }
}

package com.encore.ticket;

import com.encore.account.MemberId;
import com.encore.pledge.PledgeId;
import com.encore.pledge.PledgeNumber;
import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.stereotype.ReadModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fan's own tickets. A stranger's are not found. */
@ReadModel
public class MyTickets {

    /** A show that has begun is not past for whoever comes late. */
    private static final Duration LONGEST_SHOW = Duration.ofHours(12);

    private static final String COLUMNS = """
            select t.id, t.code, t.state, h.at as since, h.reason, p.number, j.slug, j.title as project, j.artist_name,
                   j.venue, j.show_at, l.title as reward, l.option_name, t.seat_no, l.quantity
            from ticket t
            join pledge_line l on l.id = t.pledge_line_id
            join pledge p on p.id = t.pledge_id
            join project j on j.id = t.project_id
            join ticket_history h on h.id = (select max(id) from ticket_history where ticket_id = t.id)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MyTickets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Upcoming ones soonest first, the others latest first. */
    public Listed<TicketView> of(MemberId member, TicketShelf shelf, @Nullable PageKey after, int size) {
        JdbcClient.StatementSpec query = jdbc.sql(COLUMNS + " where t.member_id = :member and " + shelf.holds()
                        + (after == null ? "" : " and " + shelf.beyond())
                        + " order by " + shelf.order() + " limit :limit")
                .param("member", member.value())
                .param("begun", clock.instant().minus(LONGEST_SHOW))
                .param("limit", size + 1);
        if (after != null) {
            query = query.param("show", ShowOrder.showOf(after.key())).param("id", after.id());
        }
        return listed(query.query(Row.class).list(), size);
    }

    /** In the order they were bought. */
    public Listed<TicketView> ofPledge(PledgeId pledge, @Nullable PageKey after, int size) {
        return listed(
                jdbc.sql(COLUMNS + " where t.pledge_id = ? and t.id > ? order by t.id limit ?")
                        .params(pledge.value(), after == null ? 0 : after.id(), size + 1)
                        .query(Row.class)
                        .list(),
                size);
    }

    public int countOf(PledgeId pledge) {
        return jdbc.sql("select count(*) from ticket where pledge_id = ?")
                .param(pledge.value())
                .query(Integer.class)
                .single();
    }

    public TicketView one(TicketCode code, MemberId member) {
        return jdbc.sql(COLUMNS + " where t.code = ? and t.member_id = ?")
                .params(code.value(), member.value())
                .query(Row.class)
                .optional()
                .map(Row::view)
                .orElseThrow(TicketCode.NoSuchTicket::new);
    }

    private static Listed<TicketView> listed(List<Row> read, int size) {
        Listed<Row> rows = Listed.of(read, size, row -> new PageKey(ShowOrder.keyOf(row.view()), row.id()));
        return new Listed<>(rows.rows().stream().map(Row::view).toList(), rows.next());
    }

    private record Row(
            long id,
            String code,
            TicketState state,
            Instant since,
            String reason,
            String number,
            String slug,
            String project,
            String artistName,
            String venue,
            @Nullable Instant showAt,
            String reward,
            @Nullable String optionName,
            int seatNo,
            int quantity) {

        TicketView view() {
            return new TicketView(
                    new TicketCode(code),
                    state,
                    since,
                    reason,
                    new PledgeNumber(number),
                    slug,
                    project,
                    artistName,
                    venue,
                    showAt,
                    reward,
                    optionName,
                    seatNo,
                    quantity);
        }
    }
}

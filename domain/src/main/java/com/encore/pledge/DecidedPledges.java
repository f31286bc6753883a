package com.encore.pledge;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.project.OptionId;
import com.encore.project.ProjectId;
import com.encore.project.ProjectTotals;
import com.encore.project.RewardId;
import com.encore.project.RewardStock;
import com.encore.project.Wanted;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a project's result does to its pledges, many of them in a fixed number of statements. Whatever is not paid for
 * is let go of; what has moved on already is left where it is, so that a second call does nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DecidedPledges {

    /** A pledge this call has moved, as it was when it was paid. */
    public record Moved(PledgeId id, PledgeNumber number, ProjectId project, MemberId member, Won total) {}

    private final JdbcClient jdbc;
    private final RewardStock stock;
    private final ProjectTotals totals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecidedPledges(
            JdbcClient jdbc, RewardStock stock, ProjectTotals totals, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.stock = stock;
        this.totals = totals;
        this.events = events;
        this.clock = clock;
    }

    /** The project succeeded: paid pledges are sales now. */
    public List<Moved> confirm(Collection<PledgeId> ids) {
        List<Row> locked = lock(ids);
        List<Row> paid = in(PledgeState.PAID, locked);
        List<Row> held = in(PledgeState.HELD, locked);
        move(ids(paid), PledgeState.PAID, PledgeState.CONFIRMED, "confirmed");
        move(ids(held), PledgeState.HELD, PledgeState.EXPIRED, "project-decided");
        stock.giveBack(wanted(held));
        List<Moved> confirmed = paid.stream().map(Row::moved).toList();
        confirmed.forEach(each -> events.publishEvent(new PledgeConfirmed(each.id(), each.project(), each.member())));
        return confirmed;
    }

    /** The project came to nothing: paid pledges go back. Call with their payments locked. */
    public List<Moved> sendBack(Collection<PledgeId> ids, String reason) {
        List<Row> locked = lock(ids);
        List<Row> paid = in(PledgeState.PAID, locked);
        List<Row> held = in(PledgeState.HELD, locked);
        move(ids(paid), PledgeState.PAID, PledgeState.REFUNDING, reason);
        move(ids(held), PledgeState.HELD, PledgeState.EXPIRED, "project-decided");
        // one sorted pass over the stock and the totals last, as everywhere
        List<Row> freed = new ArrayList<>(paid);
        freed.addAll(held);
        stock.giveBack(wanted(freed));
        List<Moved> sent = paid.stream().map(Row::moved).toList();
        sent.stream().collect(Collectors.groupingBy(Moved::project)).forEach(this::subtract);
        sent.forEach(each -> events.publishEvent(new PledgeSentBack(each.id())));
        return sent;
    }

    /** Which of them are on their way back; all of them are locked. Call with their payments locked. */
    public Set<PledgeId> lockGoingBack(Collection<PledgeId> ids) {
        return in(PledgeState.REFUNDING, lock(ids)).stream()
                .map(Row::id)
                .map(PledgeId::new)
                .collect(Collectors.toSet());
    }

    /** All of their money is back, of pledges that were on their way and are locked. */
    public void wentBack(Collection<PledgeId> ids) {
        move(ids.stream().map(PledgeId::value).toList(), PledgeState.REFUNDING, PledgeState.REFUNDED, "refunded");
    }

    private void subtract(ProjectId project, List<Moved> pledges) {
        totals.subtractAll(
                project,
                pledges.stream().collect(Collectors.toMap(Moved::member, each -> 1, Integer::sum)),
                Won.sum(pledges.stream().map(Moved::total).toList()));
    }

    private List<Row> lock(Collection<PledgeId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, number, project_id, member_id, total, state from pledge
                        where id in (:ids) order by id for update
                        """)
                .param("ids", ids.stream().map(PledgeId::value).toList())
                .query(Row.class)
                .list();
    }

    private void move(List<Long> ids, PledgeState from, PledgeState to, String reason) {
        if (!from.mayBecome(to)) {
            throw new IllegalStateException("a pledge may not go from " + from + " to " + to);
        }
        if (ids.isEmpty()) {
            return;
        }
        int moved = jdbc.sql("""
                        update pledge set state = :to, version = version + 1 where id in (:ids) and state = :from
                        """)
                .param("to", to.name())
                .param("ids", ids)
                .param("from", from.name())
                .update();
        if (moved != ids.size()) {
            throw new IllegalStateException(moved + " of " + ids.size() + " locked pledges were " + from);
        }
        jdbc.sql("""
                        insert into pledge_history (pledge_id, from_state, to_state, reason, at)
                        select id, :from, state, :reason, :at from pledge where id in (:ids) order by id
                        """)
                .param("from", from.name())
                .param("reason", reason)
                .param("at", clock.instant())
                .param("ids", ids)
                .update();
    }

    private List<Wanted> wanted(List<Row> pledges) {
        if (pledges.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("select reward_id, option_id, quantity from pledge_line where pledge_id in (:ids)")
                .param("ids", ids(pledges))
                .query(LineRow.class)
                .list()
                .stream()
                .map(LineRow::wanted)
                .toList();
    }

    private static List<Row> in(PledgeState state, List<Row> pledges) {
        return pledges.stream().filter(pledge -> pledge.state() == state).toList();
    }

    private static List<Long> ids(List<Row> pledges) {
        return pledges.stream().map(Row::id).toList();
    }

    private record Row(long id, String number, long projectId, long memberId, long total, PledgeState state) {

        Moved moved() {
            return new Moved(
                    new PledgeId(id),
                    new PledgeNumber(number),
                    new ProjectId(projectId),
                    new MemberId(memberId),
                    Won.of(total));
        }
    }

    private record LineRow(long rewardId, @Nullable Long optionId, int quantity) {

        Wanted wanted() {
            return new Wanted(new RewardId(rewardId), optionId == null ? null : new OptionId(optionId), quantity);
        }
    }
}

package com.encore.project;

import com.encore.account.MemberId;
import com.encore.money.Won;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prices rewards and claims their stock. A claim is one conditional statement per row, taken in the order of ids so
 * that two buyers never wait for each other in a circle.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RewardStock {

    private static final Comparator<Wanted> LOCK_ORDER = Comparator.<Wanted>comparingLong(
                    w -> w.reward().value())
            .thenComparingLong(w -> w.option() == null ? 0 : w.option().value());

    private final JdbcClient jdbc;

    RewardStock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Offer> priced(ProjectId project, List<Wanted> wanted) {
        return wanted.stream()
                .sorted(LOCK_ORDER)
                .map(each -> priced(project, each))
                .toList();
    }

    public void claim(List<Offer> offers) {
        for (Offer offer : offers) {
            if (!take(offer.wanted())) {
                throw new SoldOut(offer.title());
            }
        }
    }

    /** Takes all of it or nothing; for money that arrives after its hold has expired. */
    public boolean claimAgain(List<Wanted> wanted) {
        List<Wanted> taken = new ArrayList<>();
        for (Wanted each : wanted.stream().sorted(LOCK_ORDER).toList()) {
            if (!take(each)) {
                giveBack(taken);
                return false;
            }
            taken.add(each);
        }
        return true;
    }

    /** One statement per row, however many pledges free it at once. */
    public void giveBack(List<Wanted> wanted) {
        SortedMap<Wanted, Integer> freed = new TreeMap<>(LOCK_ORDER);
        wanted.forEach(each -> freed.merge(each, each.quantity(), Math::addExact));
        freed.forEach((what, quantity) -> {
            change("reward", what.reward().value(), -quantity);
            if (what.option() != null) {
                change("reward_option", what.option().value(), -quantity);
            }
        });
    }

    /** Counts under the reward's row lock, which the claim before it has taken. */
    public void requireWithinLimits(MemberId member, List<Offer> offers) {
        for (Offer offer : offers) {
            Integer perPerson = offer.perPerson();
            if (perPerson != null && heldBy(member, offer.wanted().reward()) > perPerson) {
                throw new LimitReached(offer.title(), perPerson);
            }
        }
    }

    private Offer priced(ProjectId project, Wanted wanted) {
        Row row = jdbc.sql("""
                        select r.title, r.price, r.per_person, o.name as option_name, coalesce(o.surcharge, 0) as surcharge,
                               exists (select 1 from reward_option x where x.reward_id = r.id) as has_options
                        from reward r left join reward_option o on o.reward_id = r.id and o.id = :option
                        where r.id = :reward and r.project_id = :project and not r.withdrawn
                        """)
                .param("reward", wanted.reward().value())
                .param(
                        "option",
                        wanted.option() == null ? null : wanted.option().value())
                .param("project", project.value())
                .query(Row.class)
                .optional()
                .orElseThrow(NoSuchReward::new);
        if (row.hasOptions() != (row.optionName() != null) || (wanted.option() != null && row.optionName() == null)) {
            throw new NoSuchReward();
        }
        return new Offer(wanted, row.title(), row.optionName(), Won.of(row.price() + row.surcharge()), row.perPerson());
    }

    private boolean take(Wanted wanted) {
        return change("reward", wanted.reward().value(), wanted.quantity())
                && (wanted.option() == null || takeOption(wanted, wanted.option()));
    }

    private boolean takeOption(Wanted wanted, OptionId option) {
        if (change("reward_option", option.value(), wanted.quantity())) {
            return true;
        }
        change("reward", wanted.reward().value(), -wanted.quantity());
        return false;
    }

    private boolean change(String table, long id, int quantity) {
        return jdbc.sql("update " + table
                                + " set sold = sold + :n where id = :id and (stock is null or sold + :n <= stock)")
                        .param("n", quantity)
                        .param("id", id)
                        .update()
                == 1;
    }

    private int heldBy(MemberId member, RewardId reward) {
        return jdbc.sql("""
                        select coalesce(sum(l.quantity), 0) from pledge_line l join pledge p on p.id = l.pledge_id
                        where l.reward_id = ? and l.member_id = ? and p.state in ('HELD', 'PAID', 'CONFIRMED', 'SETTLED')
                        """)
                .params(reward.value(), member.value())
                .query(Integer.class)
                .single();
    }

    private record Row(
            String title,
            long price,
            @Nullable Integer perPerson,
            @Nullable String optionName,
            long surcharge,
            boolean hasOptions) {}
}

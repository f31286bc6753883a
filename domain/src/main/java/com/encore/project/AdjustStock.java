package com.encore.project;

import com.encore.account.MemberId;
import com.encore.stereotype.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Raises or lowers a stock while buyers claim from it: by a difference, in one statement, never below what is sold. */
@UseCase
public class AdjustStock {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AdjustStock(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Without an option the reward's own stock is meant. */
    public void adjust(MemberId artist, ProjectId project, RewardId reward, @Nullable OptionId option, int difference) {
        requireAdjustable(artist, project);
        requireOffered(project, reward, option);
        if (option == null) {
            change("reward", reward.value(), difference);
        } else {
            change("reward_option", option.value(), difference);
        }
        events.publishEvent(new TotalsChanged(project));
    }

    private void requireAdjustable(MemberId artist, ProjectId project) {
        String state = jdbc.sql("select state from project where id = ? and artist_id = ? for share")
                .params(project.value(), artist.value())
                .query(String.class)
                .optional()
                .orElseThrow(ProjectNotFound::new);
        if (!ProjectState.valueOf(state).takesStockChanges()) {
            throw new StockFixed();
        }
    }

    private void requireOffered(ProjectId project, RewardId reward, @Nullable OptionId option) {
        boolean offered = jdbc.sql("""
                        select exists (select 1 from reward r where r.id = :reward and r.project_id = :project
                          and (:option is null or exists
                            (select 1 from reward_option o where o.id = :option and o.reward_id = r.id)))
                        """)
                .param("reward", reward.value())
                .param("project", project.value())
                .param("option", option == null ? null : option.value())
                .query(Boolean.class)
                .single();
        if (!offered) {
            throw new NoSuchReward();
        }
    }

    private void change(String table, long id, int difference) {
        int changed = jdbc.sql("update " + table + " set stock = stock + :by where id = :id and stock + :by >= sold"
                        + " and stock + :by between 0 and :most")
                .param("by", difference)
                .param("id", id)
                .param("most", ProjectLimits.STOCK)
                .update();
        if (changed == 0) {
            throw why(table, id, difference);
        }
    }

    private RuntimeException why(String table, long id, int difference) {
        Integer stock = jdbc.sql("select stock from " + table + " where id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElse(null);
        if (stock == null) {
            return new StockNotLimited();
        }
        return difference > 0 ? new StockTooLarge() : new StockBelowSold();
    }
}

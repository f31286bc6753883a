package com.encore.journeys;

import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.testing.Stage;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens shows for journeys, each under a title that can be searched for, and looks behind the pages. */
@Component
class Shows {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Stage stage;
    private final JdbcClient jdbc;

    Shows(Stage stage, JdbcClient jdbc) {
        this.stage = stage;
        this.jdbc = jdbc;
    }

    Show open(@Nullable Integer seats) {
        ProjectId project = stage.project();
        RewardId standing = stage.reward(project, Show.PRICE, seats, null);
        String title = "달빛옥상 " + (1000 + NUMBERS.incrementAndGet()) + "번째밤";
        jdbc.sql("update project set title = ? where id = ?")
                .params(title, project.value())
                .update();
        String slug = jdbc.sql("select slug from project where id = ?")
                .param(project.value())
                .query(String.class)
                .single();
        return new Show(project, slug, title, standing);
    }

    int sold(Show show) {
        return stage.sold(show.standing());
    }

    Stage.Raised raised(Show show) {
        return stage.raised(show.id());
    }

    List<String> journal(Show show) {
        return stage.journal(show.id());
    }

    /** How many pledges of a show are in that state. */
    int pledges(Show show, String state) {
        return jdbc.sql("select count(*) from pledge where project_id = ? and state = ?")
                .params(show.id().value(), state)
                .query(Integer.class)
                .single();
    }

    /** The provider's numbers for every payment of a show. */
    List<String> payments(Show show) {
        return jdbc.sql("""
                        select y.number from payment y join pledge p on p.id = y.pledge_id
                        where p.project_id = ? order by y.id
                        """).param(show.id().value()).query(String.class).list();
    }

    /** What the ledger says of a show's account. */
    long balance(Show show, String account) {
        return jdbc.sql("""
                        select coalesce(sum(p.amount), 0) from posting p join account a on a.id = p.account_id
                        where p.project_id = ? and a.code = ?
                        """)
                .params(show.id().value(), account)
                .query(Long.class)
                .single();
    }
}

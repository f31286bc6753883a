package com.encore.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.MemberId;
import com.encore.pledge.ProjectBackers.Backer;
import com.encore.pledge.ProjectBackers.Ordered;
import com.encore.settlement.SucceededSales;
import com.encore.settlement.SucceededSales.Item;
import com.encore.settlement.SucceededSales.Order;
import com.encore.settlement.SucceededSales.Success;
import com.encore.testing.DomainTest;
import com.encore.testing.Stage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class ProjectBackersTests {

    @Autowired
    ProjectBackers backers;

    @Autowired
    SucceededSales sales;

    @Autowired
    Stage stage;

    @Test
    void namesWhoBackedASuccessAndWhatTheyOrdered() {
        Success success = sales.of(
                stage.fan(), new Order(List.of(Item.of(10_000, 2), Item.of(5_000, 1)), 3_000), Order.donation(7_000));

        List<Backer> all = backers.after(success.artist(), success.project(), 0, 10);

        assertThat(all).extracting(Backer::name).containsExactly("테스트 팬", "테스트 팬");
        assertThat(all.getFirst().ordered())
                .containsExactly(new Ordered("음반", null, 2, 20_000), new Ordered("음반", null, 1, 5_000));
        assertThat(all).extracting(Backer::donation).containsExactly(3_000L, 7_000L);
    }

    @Test
    void comesPageByPageWhateverStateAPledgeIsIn() {
        Success success = sales.of(
                stage.fan(),
                Order.of(1_000, 1),
                Order.of(2_000, 1),
                Order.of(3_000, 1),
                Order.of(4_000, 1),
                Order.of(5_000, 1));
        stage.jdbc()
                .sql("update pledge set state = 'SETTLED' where id in (?, ?)")
                .params(
                        success.sold().get(1).pledge().value(),
                        success.sold().get(3).pledge().value())
                .update();
        stage.jdbc()
                .sql(
                        "insert into pledge_history (pledge_id, from_state, to_state, reason, at) select id, 'CONFIRMED', 'SETTLED', 'staged', paid_at from pledge where id in (?, ?)")
                .params(
                        success.sold().get(1).pledge().value(),
                        success.sold().get(3).pledge().value())
                .update();

        List<Long> totals = new ArrayList<>();
        long last = 0;
        List<Backer> page;
        do {
            page = backers.after(success.artist(), success.project(), last, 2);
            page.forEach(backer -> totals.add(backer.total()));
            last = page.isEmpty() ? last : page.getLast().id();
        } while (!page.isEmpty());

        assertThat(totals).containsExactly(1_000L, 2_000L, 3_000L, 4_000L, 5_000L);
    }

    @Test
    void masksNamesUntilItSucceededAndShowsStrangersNobody() {
        Success success = sales.of(stage.fan(), Order.of(1_000, 1));
        MemberId stranger = stage.fan();
        assertThat(backers.after(stranger, success.project(), 0, 10)).isEmpty();

        stage.jdbc()
                .sql("update project set state = 'FUNDING' where id = ?")
                .param(success.project().value())
                .update();
        try {
            assertThat(backers.after(success.artist(), success.project(), 0, 10))
                    .extracting(Backer::name)
                    .containsExactly("테***팬");
        } finally {
            stage.jdbc()
                    .sql("update project set state = 'SUCCEEDED' where id = ?")
                    .param(success.project().value())
                    .update();
        }
    }
}

package com.encore.reports.export;

import com.encore.account.MemberId;
import com.encore.export.ExportPeriod;
import com.encore.money.Won;
import com.encore.payment.ConfirmPayment;
import com.encore.payment.OpenCheckout;
import com.encore.payment.PaymentMethod;
import com.encore.payment.PaymentNumber;
import com.encore.pledge.PlacePledge;
import com.encore.pledge.PledgeNumber;
import com.encore.pledge.PledgeRequest;
import com.encore.project.OptionId;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.project.Wanted;
import com.encore.refund.CancelPledge;
import com.encore.sandbox.portone.PayRequest;
import com.encore.testing.Provider;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders that are paid and paid back, each test on a day of its own. */
@Component
class Trade {

    record Sale(MemberId fan, PledgeNumber pledge, PaymentNumber payment) {}

    private final Stage stage;
    private final PlacePledge placing;
    private final OpenCheckout checkouts;
    private final ConfirmPayment confirmation;
    private final CancelPledge cancelling;
    private final JdbcClient jdbc;
    private final TestClock clock;

    Trade(
            Stage stage,
            PlacePledge placing,
            OpenCheckout checkouts,
            ConfirmPayment confirmation,
            CancelPledge cancelling,
            JdbcClient jdbc,
            TestClock clock) {
        this.stage = stage;
        this.placing = placing;
        this.checkouts = checkouts;
        this.confirmation = confirmation;
        this.cancelling = cancelling;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Moves to the very beginning of a day on which nothing has happened yet. */
    LocalDate freshDay() {
        LocalDate day = Seoul.dateOf(clock.instant()).plusDays(1);
        clock.advance(Duration.between(clock.instant(), Seoul.startOf(day)));
        return day;
    }

    static ExportPeriod only(LocalDate day) {
        return ExportPeriod.of(day, day);
    }

    ProjectId project(String title, String artist) {
        ProjectId project = stage.project(Duration.ofDays(60));
        jdbc.sql("update project set title = ?, artist_name = ? where id = ?")
                .params(title, artist, project.value())
                .update();
        return project;
    }

    RewardId reward(ProjectId project, String title, long price) {
        RewardId reward = stage.reward(project, price, null, null);
        jdbc.sql("update reward set title = ? where id = ?")
                .params(title, reward.value())
                .update();
        return reward;
    }

    OptionId option(RewardId reward, String name, long surcharge) {
        OptionId option = stage.option(reward, surcharge, null);
        jdbc.sql("update reward_option set name = ? where id = ?")
                .params(name, option.value())
                .update();
        return option;
    }

    Sale sell(ProjectId project, long donation, Wanted... wanted) {
        Sale sale = open(project, donation, wanted);
        Provider.sandbox().payer().approve(sale.payment().value());
        confirmation.confirm(sale.payment());
        return sale;
    }

    /** The provider took another amount than was asked for. */
    Sale sellFor(long paid, ProjectId project, long donation, Wanted... wanted) {
        Sale sale = open(project, donation, wanted);
        Provider.sandbox().payer().approve(PayRequest.of(sale.payment().value(), paid));
        confirmation.confirm(sale.payment());
        return sale;
    }

    void sendBack(Sale sale) {
        cancelling.cancel(sale.pledge(), sale.fan());
    }

    static Wanted some(RewardId reward, @Nullable OptionId option, int quantity) {
        return new Wanted(reward, option, quantity);
    }

    private Sale open(ProjectId project, long donation, Wanted... wanted) {
        MemberId fan = stage.fan();
        PledgeNumber pledge =
                placing.place(new PledgeRequest(UUID.randomUUID(), fan, project, List.of(wanted), Won.of(donation)));
        return new Sale(
                fan,
                pledge,
                checkouts.open(pledge, fan, PaymentMethod.CARD, null).payment());
    }
}

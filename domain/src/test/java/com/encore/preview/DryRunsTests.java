package com.encore.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.operations.Identity;
import com.encore.payee.StagedPayee;
import com.encore.preview.Preview.Effect;
import com.encore.project.ProjectId;
import com.encore.refund.PayBackDue;
import com.encore.settlement.OpenSettlement;
import com.encore.settlement.SettlementView;
import com.encore.settlement.Settling;
import com.encore.settlement.SucceededSales;
import com.encore.settlement.SucceededSales.Item;
import com.encore.settlement.SucceededSales.Order;
import com.encore.settlement.SucceededSales.Success;
import com.encore.terms.PayeeKind;
import com.encore.testing.Backers;
import com.encore.testing.DomainTest;
import com.encore.testing.FundingEnding;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said beforehand is what comes of it, and it is another hash whenever that is something else. */
@DomainTest
class DryRunsTests {

    @Autowired
    DryRuns dryRuns;

    @Autowired
    Stage stage;

    @Autowired
    Backers backers;

    @Autowired
    FundingEnding closing;

    @Autowired
    PayBackDue payBack;

    @Autowired
    SucceededSales sales;

    @Autowired
    Settling settling;

    @Autowired
    OpenSettlement opening;

    @Autowired
    StagedPayee payees;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Test
    void saysWhatClosingWouldDecideAndWhatRefundingWouldPay() {
        ProjectId project = stage.project(Duration.ofMinutes(9));
        backers.pays(project, 30_000);
        Preview early = close(project);
        assertThat(early.effects())
                .contains(
                        Effect.of("close-held", 1, 30_000),
                        Effect.fact("close-not-due"),
                        Effect.of("close-backers", 1));
        assertThat(close(project).hash()).as("nothing changed").isEqualTo(early.hash());

        backers.pays(project, 15_000);
        assertThat(close(project).hash()).isNotEqualTo(early.hash());
        clock.advance(Duration.ofMinutes(9));
        assertThat(close(project).effects()).contains(Effect.of("close-held", 2, 45_000), Effect.fact("close-fails"));

        assertThat(closing.run(project)).isTrue();
        assertThat(close(project).effects()).contains(Effect.fact("close-decided"));
        Preview owed = refund(project);
        assertThat(owed.effects())
                .containsExactly(
                        Effect.of("refund-left", 2, 45_000),
                        Effect.of("refund-parked", 0, 0),
                        Effect.of("refund-done", 0, 0));
        assertThat(owed.won()).isEqualTo(45_000);

        payBack.pay(1_000);
        Preview paid = refund(project);
        assertThat(paid.effects()).contains(Effect.of("refund-left", 0, 0), Effect.of("refund-done", 2, 45_000));
        assertThat(paid.hash()).isNotEqualTo(owed.hash());
    }

    @Test
    void saysToTheWonWhatASettlementWouldComeTo() {
        MemberId artist = people.register(Role.FAN, Role.ARTIST);
        payees.profile(artist, PayeeKind.INDIVIDUAL);
        Success success = sales.of(artist, Order.of(45_000, 3), new Order(List.of(Item.of(12_300, 2)), 7_777));
        OpenSettlement.Opened opened = opening.open(success.project()).orElseThrow();

        Preview before = settle(opened);
        SettlementView settled = settling.calculate(opened, 100);

        long fees = settled.figures().platformFee()
                + settled.figures().paymentFee()
                + settled.figures().vat();
        assertThat(before.effects())
                .contains(
                        Effect.of(
                                "settle-gross",
                                settled.figures().lines(),
                                settled.figures().gross()),
                        Effect.of("settle-fees", 1, fees),
                        Effect.of("settle-payable", 1, settled.figures().payable()),
                        Effect.fact("settle-writes"));
        assertThat(settle(opened).effects()).contains(Effect.fact("settle-nothing"));
        assertThat(settle(opened).hash()).isNotEqualTo(before.hash());
    }

    @Test
    void keepsFiguresInARowAsTheyWere() {
        List<Effect> effects = List.of(Effect.of("a-b", 3, 45_000), Effect.of("c", 2), Effect.fact("d"));
        assertThat(Preview.read(new Preview(effects, "").figures())).isEqualTo(effects);
        assertThat(Preview.read("nonsense;x=y;a=1:<script>")).isEmpty();
        assertThat(Preview.read("")).isEmpty();
    }

    private Preview close(ProjectId project) {
        return dryRuns.of("close-funding", Identity.project(project.value())).orElseThrow();
    }

    private Preview refund(ProjectId project) {
        return dryRuns.of("refund-payments", Identity.project(project.value())).orElseThrow();
    }

    private Preview settle(OpenSettlement.Opened opened) {
        return dryRuns.of("settle", Identity.settlement(opened.settlement().value(), opened.revision()))
                .orElseThrow();
    }
}

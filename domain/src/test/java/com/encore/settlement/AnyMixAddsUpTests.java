package com.encore.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.payee.StagedPayee;
import com.encore.settlement.SucceededSales.Item;
import com.encore.settlement.SucceededSales.Order;
import com.encore.settlement.SucceededSales.Sold;
import com.encore.settlement.SucceededSales.Success;
import com.encore.terms.FeeTerms;
import com.encore.terms.PayeeKind;
import com.encore.terms.TermsInForce;
import com.encore.terms.Withheld;
import com.encore.testing.DomainTest;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders, discounts, refunds, rates and payees drawn by a seed, settled by the database and reckoned again by hand. */
@DomainTest
class AnyMixAddsUpTests {

    @Autowired
    SucceededSales sales;

    @Autowired
    Settling settling;

    @Autowired
    StagedPayee payees;

    @Autowired
    SettlementLines lines;

    @Autowired
    TermsInForce terms;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void grossLessFeesVatAndTaxesIsNetInTheLinesTheBooksAndByHand(long seed) {
        Random random = new Random(seed);
        ratesOfOneDay(random);
        PayeeKind kind = PayeeKind.values()[random.nextInt(PayeeKind.values().length)];
        MemberId artist = payees.artist(kind);
        List<Order> orders = orders(random);
        Success success = sales.of(artist, orders);
        FeeTerms fees = terms.feesOn(Seoul.dateOf(clock.instant()));
        Map<Sold, Long> left = new HashMap<>();
        success.sold().forEach(sold -> left.put(sold, sold.paid()));
        someGoBack(random, left);

        List<SettlementView> settlements = new ArrayList<>();
        settlements.add(settling.approved(success.project()));
        for (int later = 0; later < 2; later++) {
            if (someGoBack(random, left)) {
                settlements.add(settling.approved(success.project()));
            }
        }

        long carried = 0;
        for (SettlementView settlement : settlements) {
            Figures figures = settlement.figures();
            assertThat(figures.carriedIn()).isEqualTo(carried);
            Withheld taxes = terms.withholdingOn(kind, settlement.dueOn()).on(figures.taxable());
            assertThat(figures.incomeTax()).isEqualTo(taxes.incomeTax());
            assertThat(figures.gross()
                            - figures.platformFee()
                            - figures.paymentFee()
                            - figures.vat()
                            - taxes.total().amount())
                    .isEqualTo(figures.net() - figures.carriedIn());
            carried = Math.min(0, figures.net());
            List<SettlementLine> all = lines.after(settlement.id(), 0, 10_000);
            assertThat(all.stream().mapToLong(SettlementLine::share).sum()).isEqualTo(figures.payable());
        }
        Charge charged = Charge.on(Won.of(sum(settlements, Figures::gross)), fees);
        assertThat(sum(settlements, Figures::platformFee)).isEqualTo(charged.platformFee());
        assertThat(sum(settlements, Figures::paymentFee)).isEqualTo(charged.paymentFee());
        assertThat(sum(settlements, Figures::vat)).isEqualTo(charged.vat());
        assertThat(sum(settlements, Figures::cash))
                .isEqualTo(left.values().stream().mapToLong(Long::longValue).sum());
        assertThat(balance(success, "PLEDGES_HELD"))
                .as("nothing is left to settle")
                .isZero();
        assertThat(-balance(success, "ARTIST_PAYABLE")).isEqualTo(payable(settlements));
    }

    @AfterEach
    void leaveTheDayOfOtherRates() {
        clock.advance(Duration.ofDays(1));
    }

    /** Rates of one day only; the day after they are again what all other tests know. */
    private void ratesOfOneDay(Random random) {
        LocalDate thatDay = Seoul.dateOf(clock.instant()).plusDays(2);
        stage.jdbc()
                .sql("""
                        insert into fee_policy (effective_from, platform, payment, vat, reason, recorded_at)
                        values (?, ?, ?, ?, 'drawn', ?), (?, 5000, 3000, 10000, 'as before', ?)
                        """)
                .params(
                        thatDay,
                        random.nextInt(20_000),
                        random.nextInt(10_000),
                        random.nextInt(20_000),
                        clock.instant(),
                        thatDay.plusDays(1),
                        clock.instant())
                .update();
        clock.advance(Duration.between(clock.instant(), Seoul.startOf(thatDay)).plusHours(1));
    }

    private static List<Order> orders(Random random) {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 3 + random.nextInt(8); i++) {
            List<Item> items = new ArrayList<>();
            for (int j = 0; j < random.nextInt(3); j++) {
                long price = 1_000 + random.nextInt(99_000);
                int quantity = 1 + random.nextInt(3);
                long discount = random.nextInt(3) == 0 ? random.nextLong(1, price * quantity) : 0;
                String by = discount == 0 ? null : random.nextBoolean() ? "ARTIST" : "PLATFORM";
                items.add(new Item(price, quantity, discount, by));
            }
            orders.add(new Order(items, 1_000 + random.nextInt(50_000)));
        }
        return orders;
    }

    private boolean someGoBack(Random random, Map<Sold, Long> left) {
        boolean any = false;
        for (Map.Entry<Sold, Long> each : left.entrySet()) {
            if (each.getValue() > 0 && random.nextInt(4) == 0) {
                long amount = random.nextBoolean() ? each.getValue() : random.nextLong(1, each.getValue() + 1);
                sales.goesBack(each.getKey(), amount);
                each.setValue(each.getValue() - amount);
                any = true;
            }
        }
        return any;
    }

    private static long sum(List<SettlementView> settlements, ToLongFunction<Figures> figure) {
        return settlements.stream()
                .map(SettlementView::figures)
                .mapToLong(figure)
                .sum();
    }

    /** What is still to be paid out or owed: a carry taken in is not owed twice. */
    private static long payable(List<SettlementView> settlements) {
        return settlements.stream()
                .map(SettlementView::figures)
                .mapToLong(figures -> figures.net() - figures.carriedIn())
                .sum();
    }

    private long balance(Success success, String account) {
        return stage.jdbc()
                .sql("""
                        select coalesce(sum(p.amount), 0) from posting p join account a on a.id = p.account_id
                        where a.code = ? and p.project_id = ?
                        """)
                .params(account, success.project().value())
                .query(Long.class)
                .single();
    }
}

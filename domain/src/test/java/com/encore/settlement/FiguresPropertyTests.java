package com.encore.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.money.Rate;
import com.encore.money.Won;
import com.encore.terms.FeeTerms;
import com.encore.terms.PayeeKind;
import com.encore.terms.WithholdingTerms;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class FiguresPropertyTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Property
    void feesOfLinesAddUpToTheFeesOfTheirSumInWhicheverOrder(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 1, max = 1_000_000_000) Long> lines,
            @ForAll("terms") FeeTerms terms) {
        Charge sum = new Charge(0, 0, 0);
        long running = 0;
        for (long line : lines) {
            Charge charge = Charge.on(Won.of(running + line), terms).less(Charge.on(Won.of(running), terms));
            assertThat(charge.platformFee()).isNotNegative();
            assertThat(charge.vat()).isNotNegative();
            sum = new Charge(
                    sum.platformFee() + charge.platformFee(),
                    sum.paymentFee() + charge.paymentFee(),
                    sum.vat() + charge.vat());
            running += line;
        }
        assertThat(sum).isEqualTo(Charge.on(Won.of(running), terms));
    }

    @Property
    void whatIsCancelledGivesBackWhatItWasCharged(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long sold,
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll("terms") FeeTerms terms) {
        long left = sold - sold * percent / 100;
        Charge back = Charge.on(Won.of(left), terms).less(Charge.on(Won.of(sold), terms));

        assertThat(new Charge(
                        Charge.on(Won.of(sold), terms).platformFee() + back.platformFee(),
                        Charge.on(Won.of(sold), terms).paymentFee() + back.paymentFee(),
                        Charge.on(Won.of(sold), terms).vat() + back.vat()))
                .isEqualTo(Charge.on(Won.of(left), terms));
    }

    @Property
    void grossLessFeesVatAndTaxesIsWhatIsPaidAndNeverMoreThanThereIs(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long gross,
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 0) long carried,
            @ForAll("terms") FeeTerms terms,
            @ForAll("rules") WithholdingTerms rule) {
        Charge charge = gross >= 0
                ? Charge.on(Won.of(gross), terms)
                : Charge.on(Won.ZERO, terms).less(Charge.on(Won.of(-gross), terms));
        Figures before = new Figures(
                1, gross, 0, charge.platformFee(), charge.paymentFee(), charge.vat(), carried, Won.ZERO, Won.ZERO);
        Figures figures = before.withholding(rule.on(before.taxable()));

        assertThat(figures.gross() - figures.platformFee() - figures.paymentFee() - figures.vat() - figures.withheld())
                .isEqualTo(figures.net() - figures.carriedIn());
        if (before.payable() + carried <= 0) {
            assertThat(figures.withheld())
                    .as("nothing is withheld where nothing is paid")
                    .isZero();
            assertThat(figures.isPaidOut()).isFalse();
        } else {
            assertThat(figures.net()).isNotNegative();
            assertThat(figures.withheld() % 10)
                    .as("taxes drop what is less than ten won")
                    .isZero();
        }
    }

    @Provide
    Arbitrary<FeeTerms> terms() {
        Arbitrary<Integer> rate = Arbitraries.integers().between(0, 25_000);
        return Combinators.combine(rate, rate, rate)
                .as((platform, payment, vat) ->
                        new FeeTerms(1, LONG_AGO, new Rate(platform), new Rate(payment), new Rate(vat)));
    }

    @Provide
    Arbitrary<WithholdingTerms> rules() {
        return Combinators.combine(
                        Arbitraries.of(PayeeKind.class),
                        Arbitraries.integers().between(0, 100_000),
                        Arbitraries.of(0L, 50_000L),
                        Arbitraries.integers().between(0, 50_000),
                        Arbitraries.integers().between(0, 50_000))
                .as((kind, share, exempt, income, local) -> new WithholdingTerms(
                        1, kind, LONG_AGO, new Rate(share), Won.of(exempt), new Rate(income), new Rate(local)));
    }
}

package com.encore.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.money.Rate;
import com.encore.money.Won;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithholdingTermsTests {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final WithholdingTerms BUSINESS =
            new WithholdingTerms(1, PayeeKind.INDIVIDUAL, DAY, Rate.ALL, Won.ZERO, Rate.percent(3), Rate.percent(10));
    private static final WithholdingTerms OTHER = new WithholdingTerms(
            2, PayeeKind.OCCASIONAL, DAY, Rate.percent(40), Won.of(50_000), Rate.percent(20), Rate.percent(10));

    @ParameterizedTest
    @CsvSource({
        "1000000, 30000, 3000",
        "2156880, 64700, 6470",
        "3333333, 99990, 9990",
        "30000, 900, 90",
        "334, 10, 0",
        "333, 0, 0",
        "0, 0, 0",
        "1000000000000000, 30000000000000, 3000000000000"
    })
    void takesThreePercentAndATenthOfItFromBusinessIncome(long payable, long income, long local) {
        assertThat(BUSINESS.on(Won.of(payable))).isEqualTo(new Withheld(Won.of(income), Won.of(local)));
    }

    @ParameterizedTest
    @CsvSource({
        "1000000, 80000, 8000",
        "125000, 0, 0",
        "125001, 10000, 1000",
        "333333, 26660, 2660",
        "1000000000000000, 80000000000000, 8000000000000"
    })
    void takesAFifthOfWhatIsLeftAfterDeemedExpensesOfOtherIncome(long payable, long income, long local) {
        assertThat(OTHER.on(Won.of(payable))).isEqualTo(new Withheld(Won.of(income), Won.of(local)));
    }

    @Test
    void takesAnotherRateWhereAnotherRuleSaysSo() {
        WithholdingTerms proposed = new WithholdingTerms(
                3,
                PayeeKind.INDIVIDUAL,
                LocalDate.of(2027, 1, 1),
                Rate.ALL,
                Won.ZERO,
                Rate.percent(2),
                Rate.percent(10));

        assertThat(proposed.on(Won.of(1_000_000))).isEqualTo(new Withheld(Won.of(20_000), Won.of(2_000)));
    }

    @Test
    void refusesTaxesThatTogetherWouldTakeMoreThanThereIs() {
        assertThatThrownBy(() ->
                        new NewRule(PayeeKind.INDIVIDUAL, DAY, Rate.ALL, Won.ZERO, Rate.percent(95), Rate.percent(10)))
                .isInstanceOf(TaxesTooHigh.class);
    }

    @Property
    void neverTakesMoreThanIsPayableWhateverTheRule(
            @ForAll @LongRange(min = 0, max = Won.LIMIT) long payable,
            @ForAll @IntRange(min = 0, max = 100_000) int share,
            @ForAll @LongRange(min = 0, max = 1_000_000) long exempt,
            @ForAll @IntRange(min = 0, max = 90_000) int income,
            @ForAll @IntRange(min = 0, max = 10_000) int local) {
        NewRule rule = new NewRule(
                PayeeKind.OCCASIONAL, DAY, new Rate(share), Won.of(exempt), new Rate(income), new Rate(local));
        Withheld withheld = terms(rule).on(Won.of(payable));

        assertThat(withheld.total()).isLessThanOrEqualTo(Won.of(payable));
        assertThat(withheld.localTax().amount() * 10)
                .isLessThanOrEqualTo(withheld.incomeTax().amount());
        assertThat(withheld.incomeTax().amount() % 10).isZero();
        assertThat(withheld.localTax().amount() % 10).isZero();
    }

    @Property
    void agreesWithDecimalArithmeticToTheWon(@ForAll @LongRange(min = 0, max = Won.LIMIT) long payable) {
        BigDecimal taxed = BigDecimal.valueOf(payable).multiply(new BigDecimal("0.4"));
        long income = taxed.compareTo(BigDecimal.valueOf(50_000)) <= 0 ? 0 : floorToTen(taxed, "0.2");

        assertThat(OTHER.on(Won.of(payable)))
                .isEqualTo(new Withheld(Won.of(income), Won.of(floorToTen(BigDecimal.valueOf(income), "0.1"))));
    }

    @Property
    void neverTakesLessOfMore(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long payable,
            @ForAll @LongRange(min = 0, max = 1_000_000) long more) {
        for (WithholdingTerms terms : new WithholdingTerms[] {BUSINESS, OTHER}) {
            assertThat(terms.on(Won.of(payable + more)).total())
                    .isGreaterThanOrEqualTo(terms.on(Won.of(payable)).total());
        }
    }

    private static WithholdingTerms terms(NewRule rule) {
        return new WithholdingTerms(
                9, rule.kind(), rule.from(), rule.taxedShare(), rule.exemptUpTo(), rule.incomeTax(), rule.localTax());
    }

    private static long floorToTen(BigDecimal of, String rate) {
        return of.multiply(new BigDecimal(rate)).longValue() / 10 * 10;
    }
}

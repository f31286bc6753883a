package com.encore.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTests {

    @Test
    void isNeverNegativeNorBeyondAllReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> Won.of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Won.of(Won.LIMIT + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Won.of(1).minus(Won.of(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> Won.of(Won.LIMIT).plus(Won.of(1)));
    }

    @ParameterizedTest
    @CsvSource({"1000, 91", "50000, 4545", "11, 1", "5, 0", "6, 1", "0, 0"})
    void holdsTheTaxTheProviderFindsInIt(long total, long tax) {
        assertThat(Vat.within(Won.of(total)).tax()).isEqualTo(Won.of(tax));
    }

    @ParameterizedTest
    @CsvSource({"1000000, 3, 30000", "2156880, 3, 64700", "3333333, 3, 99990", "334, 3, 10", "333, 3, 0"})
    void dropsWhatIsLessThanTenWonFromTaxes(long gross, int percent, long tax) {
        assertThat(Rate.percent(percent).floorToTen(Won.of(gross))).isEqualTo(Won.of(tax));
    }

    @Property
    void splitsIntoSupplyAndTaxWithoutLosingAWon(@ForAll @LongRange(min = 0, max = Won.LIMIT) long total) {
        Vat vat = Vat.within(Won.of(total));
        assertThat(vat.supply().plus(vat.tax())).isEqualTo(Won.of(total));
    }

    @Property
    void takesNoMoreThanTheWholeAndLosesLessThanAWon(
            @ForAll @LongRange(min = 0, max = Won.LIMIT) long of, @ForAll @IntRange(min = 0, max = 100_000) int rate) {
        Won share = new Rate(rate).floor(Won.of(of));
        assertThat(share.amount()).isLessThanOrEqualTo(of);
        assertThat(BigInteger.valueOf(of).multiply(BigInteger.valueOf(rate)))
                .isBetween(
                        BigInteger.valueOf(share.amount()).multiply(BigInteger.valueOf(100_000)),
                        BigInteger.valueOf(share.amount() + 1)
                                .multiply(BigInteger.valueOf(100_000))
                                .subtract(BigInteger.ONE));
    }
}

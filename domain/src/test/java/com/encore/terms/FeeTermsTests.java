package com.encore.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.money.Rate;
import com.encore.money.Won;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeTermsTests {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final FeeTerms FEES = new FeeTerms(1, DAY, Rate.percent(5), Rate.percent(3), Rate.percent(10));

    @ParameterizedTest
    @CsvSource({
        "1000000, 50000, 5000, 30000, 3000",
        "19, 0, 0, 0, 0",
        "33, 1, 0, 0, 0",
        "34, 1, 0, 1, 0",
        "1234567, 61728, 6172, 37037, 3703",
        "1000000000000000, 50000000000000, 5000000000000, 30000000000000, 3000000000000"
    })
    void dropsWhatIsLessThanAWon(long gross, long platform, long platformVat, long payment, long paymentVat) {
        Won fee = FEES.platformFee(Won.of(gross));
        Won charge = FEES.paymentFee(Won.of(gross));

        assertThat(fee).isEqualTo(Won.of(platform));
        assertThat(FEES.vatOn(fee)).isEqualTo(Won.of(platformVat));
        assertThat(charge).isEqualTo(Won.of(payment));
        assertThat(FEES.vatOn(charge)).isEqualTo(Won.of(paymentVat));
    }

    @Test
    void refusesFeesThatCouldTakeAll() {
        assertThatThrownBy(() -> new NewFees(DAY, Rate.percent(48), Rate.percent(3), Rate.percent(10)))
                .isInstanceOf(FeesTooHigh.class);
    }

    @Property
    void leavesSomethingWhateverMayBeSet(
            @ForAll @LongRange(min = 0, max = Won.LIMIT) long gross,
            @ForAll @IntRange(min = 0, max = 25_000) int platform,
            @ForAll @IntRange(min = 0, max = 25_000) int payment,
            @ForAll @IntRange(min = 0, max = 100_000) int vat) {
        NewFees set = new NewFees(DAY, new Rate(platform), new Rate(payment), new Rate(vat));
        FeeTerms fees = new FeeTerms(1, set.from(), set.platform(), set.payment(), set.vat());
        Won platformFee = fees.platformFee(Won.of(gross));
        Won paymentFee = fees.paymentFee(Won.of(gross));

        assertThat(platformFee.plus(paymentFee).plus(fees.vatOn(platformFee)).plus(fees.vatOn(paymentFee)))
                .isLessThanOrEqualTo(Won.of(gross));
    }
}

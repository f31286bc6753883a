package com.encore.web.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.money.Rate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTests {

    @ParameterizedTest
    @CsvSource({"5000,5%", "3300,3.3%", "100000,100%", "0,0%", "1,0.001%", "10000,10%"})
    void writesNoDigitMoreThanARateHas(int rate, String written) {
        assertThat(Percent.of(new Rate(rate))).isEqualTo(written);
    }
}

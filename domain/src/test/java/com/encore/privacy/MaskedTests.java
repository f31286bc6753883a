package com.encore.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTests {

    @ParameterizedTest
    @CsvSource({
        "110-123-456789, 110-***-***789",
        "1234567890, 123****890",
        "123456, ****56",
        "1234, ****",
        "12, **",
        "110-12A-456789, 110-***-***789"
    })
    void hidesTheMiddleOfAnAccountNumber(String number, String masked) {
        assertThat(Masked.accountNumber(number)).hasToString(masked);
    }

    @Test
    void hidesAllOfAnAddressButItsFirstLetterAndItsDomain() {
        assertThat(Masked.email("minji@encore.test")).hasToString("m***@encore.test");
        assertThat(Masked.email("nonsense")).hasToString("***");
    }

    @ParameterizedTest
    @CsvSource({"김민지, 김*지", "남궁, 남*", "한, *", "Ada Lovelace, A**********e"})
    void hidesTheMiddleOfAName(String name, String masked) {
        assertThat(Masked.name(name)).hasToString(masked);
    }
}

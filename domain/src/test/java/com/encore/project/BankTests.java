package com.encore.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.notification.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BankTests {

    @ParameterizedTest
    @EnumSource(Bank.class)
    void isCalledByANameInEitherLanguage(Bank bank) {
        assertThat(Bank.called(bank.name(), Language.KO)).containsPattern("[가-힣]");
        assertThat(Bank.called(bank.name(), Language.EN))
                .isNotEqualTo(bank.name())
                .doesNotContainPattern("[가-힣]");
    }

    @Test
    void isCalledWhatTheProviderCallsItWhereItIsNoneOfOurs() {
        assertThat(Bank.called("MIRAE_ASSET", Language.KO)).isEqualTo("MIRAE_ASSET");
    }

    @Test
    void isKnownToOtherBanksByThreeDigitsOfItsOwn() {
        assertThat(Bank.values())
                .extracting(Bank::code)
                .allMatch(code -> code.matches("0[0-9]{2}"))
                .doesNotHaveDuplicates();
        assertThat(Bank.KOOKMIN.code()).isEqualTo("004");
        assertThat(Bank.TOSS.code()).isEqualTo("092");
    }
}

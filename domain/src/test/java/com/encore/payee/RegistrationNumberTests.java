package com.encore.payee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.terms.PayeeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationNumberTests {

    @ParameterizedTest
    @CsvSource({"123-45-67891, 123-45-*****", "1012345672, 101-23-*****", "606 86 00011, 606-86-*****"})
    void readsABusinessAndHidesHalfOfIt(String typed, String hint) {
        RegistrationNumber number = RegistrationNumber.of(PayeeKind.CORPORATION, typed);

        assertThat(number.hint()).isEqualTo(hint);
        assertThat(number).hasToString(hint);
        assertThat(number.digits()).matches("[0-9]{10}");
        assertThat(number.isDoubtful()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123-45-67890", "1234567892", "123456789", "12345678911", "", "가나다라마바사아자차"})
    void refusesABusinessWhoseLastDigitDoesNotFollow(String typed) {
        assertThatThrownBy(() -> RegistrationNumber.of(PayeeKind.GENERAL, typed))
                .isInstanceOf(BusinessNumberUnusable.class);
    }

    @ParameterizedTest
    @CsvSource({"900101-1000006, 90****-*******", "8503152000007, 85****-*******", "010203-3000008, 01****-*******"})
    void readsAPersonAndHidesAllButTheYear(String typed, String hint) {
        RegistrationNumber number = RegistrationNumber.of(PayeeKind.INDIVIDUAL, typed);

        assertThat(number.hint()).isEqualTo(hint);
        assertThat(number).hasToString(hint);
        assertThat(number.isDoubtful()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"901301-1000006", "900230-1000006", "900101-9000006", "900101-0000006", "900101-100000", "0", ""
            })
    void refusesAPersonBornOnNoDay(String typed) {
        assertThatThrownBy(() -> RegistrationNumber.of(PayeeKind.OCCASIONAL, typed))
                .isInstanceOf(ResidentNumberUnusable.class);
    }

    @Test
    void knowsLeapDaysOfTheCenturyTheSeventhDigitNames() {
        assertThat(RegistrationNumber.of(PayeeKind.INDIVIDUAL, "000229-3000000").digits())
                .startsWith("000229");
        assertThatThrownBy(() -> RegistrationNumber.of(PayeeKind.INDIVIDUAL, "000229-1000000"))
                .as("1900 was no leap year")
                .isInstanceOf(ResidentNumberUnusable.class);
    }

    @Test
    void onlyDoubtsAPersonWhoseLastDigitDoesNotFollow() {
        assertThat(RegistrationNumber.of(PayeeKind.INDIVIDUAL, "900101-1000007").isDoubtful())
                .isTrue();
        assertThat(RegistrationNumber.of(PayeeKind.INDIVIDUAL, "900101-5100001").isDoubtful())
                .as("a foreigner by the other rule")
                .isFalse();
        assertThat(RegistrationNumber.of(PayeeKind.INDIVIDUAL, "211111-3000007").isDoubtful())
                .as("born since the digit means nothing")
                .isFalse();
    }

    @Test
    void fitsTheKindItIsOf() {
        RegistrationNumber business = RegistrationNumber.of(PayeeKind.GENERAL, "1234567891");

        assertThat(business.fits(PayeeKind.TAX_EXEMPT)).isTrue();
        assertThat(business.fits(PayeeKind.INDIVIDUAL)).isFalse();
        assertThatThrownBy(() -> new PayeeDetails(
                        PayeeKind.INDIVIDUAL, new LegalName("이노을"), business, new AccountChoice.Kept()))
                .isInstanceOf(RegistrationNumberNeeded.class);
    }

    @Test
    void isOfSomebodyWithAName() {
        assertThat(new LegalName("  주식회사   밤고양이 ").value()).isEqualTo("주식회사 밤고양이");
        assertThatThrownBy(() -> new LegalName(" ")).isInstanceOf(LegalNameUnusable.class);
        assertThatThrownBy(() -> new LegalName("이노을\u202e")).isInstanceOf(LegalNameUnusable.class);
        assertThatThrownBy(() -> new LegalName("이".repeat(61))).isInstanceOf(LegalNameUnusable.class);
    }
}

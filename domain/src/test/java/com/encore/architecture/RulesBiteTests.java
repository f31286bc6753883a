package com.encore.architecture;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.testing.Architecture;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesBiteTests {

    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("com.encore.testing.offenders");

    static Stream<Arguments> offences() {
        return Stream.of(
                Arguments.of(Architecture.TIME_COMES_FROM_THE_CLOCK, "ReadsTheSystemClock"),
                Arguments.of(Architecture.TRANSACTIONS_ARE_OPENED_BY_STEREOTYPES, "OpensItsOwnTransaction"),
                Arguments.of(Architecture.METHODS_OPEN_NO_TRANSACTION, "OpensItsOwnTransaction"),
                Arguments.of(Architecture.ONLY_CALLING_OUT_REACHES_THE_PROVIDER, "CallsTheProviderFromAnywhere"),
                Arguments.of(Architecture.ONLY_ONE_PACKAGE_SEES_THE_SDK, "SeesTheSdk"),
                Arguments.of(Architecture.NOTHING_FLOATS, "PublicAggregate"),
                Arguments.of(Architecture.USE_CASES_DO_ONE_THING, "DoesThreeThings"));
    }

    @ParameterizedTest
    @MethodSource("offences")
    void everyRuleFindsItsOffender(ArchRule rule, String offender) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(OFFENDERS))
                .withMessageContaining(offender);
    }
}

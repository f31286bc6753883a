package com.encore.reports.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.ledger.Account;
import com.encore.ledger.EntryKind;
import com.encore.payment.PaymentMethod;
import com.encore.payment.PaymentState;
import com.encore.pledge.PledgeState;
import com.encore.refund.RefundReason;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KnownCodesTests {

    static Stream<Arguments> codes() {
        return Stream.of(
                Arguments.of(KnownCodes.PAYMENT_METHODS, PaymentMethod.values()),
                Arguments.of(KnownCodes.PAYMENT_STATES, PaymentState.values()),
                Arguments.of(KnownCodes.PLEDGE_STATES, PledgeState.values()),
                Arguments.of(KnownCodes.REFUND_REASONS, RefundReason.values()),
                Arguments.of(KnownCodes.ENTRY_KINDS, EntryKind.values()),
                Arguments.of(KnownCodes.ACCOUNTS, Account.values()));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void nameEveryCodeThereIs(Codes codes, Enum<?>[] all) {
        assertThat(codes.words().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(all).map(Enum::name).toList());
    }
}

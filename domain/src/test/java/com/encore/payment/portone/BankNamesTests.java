package com.encore.payment.portone;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.project.Bank;
import io.portone.sdk.server.common.BankSerializer;
import kotlinx.serialization.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BankNamesTests {

    @ParameterizedTest
    @EnumSource(Bank.class)
    void areTheProvidersSoThatATransferCanBePaidBackToEachOfThem(Bank bank) {
        Object known = Json.Default.decodeFromString(BankSerializer.INSTANCE, '"' + bank.name() + '"');
        assertThat(known.getClass().getSimpleName()).isNotEqualTo("Unrecognized");
    }
}

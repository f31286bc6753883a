package com.encore.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

class ModulesTests {

    private final ApplicationModules modules = ApplicationModules.of("com.encore");

    @Test
    void dependOnlyOnWhatTheyDeclareAndNeverInACircle() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("account", "counter", "ledger", "notification", "payment", "pledge", "project", "refund");
        modules.verify();
    }

    @Test
    void failWhereAModuleReachesForWhatItDidNotDeclare() {
        assertThatExceptionOfType(Violations.class)
                .isThrownBy(() -> ApplicationModules.of("com.encore.testing.circles", location -> true)
                        .verify())
                .withMessageContaining("first");
    }

    @Test
    void drawThemselves() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}

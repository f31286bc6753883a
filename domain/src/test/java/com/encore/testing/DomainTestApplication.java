package com.encore.testing;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The domain alone, as the application configures it. */
@SpringBootApplication(scanBasePackages = "com.encore")
@ConfigurationPropertiesScan("com.encore")
class DomainTestApplication {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}

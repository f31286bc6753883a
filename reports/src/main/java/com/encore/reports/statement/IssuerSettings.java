package com.encore.reports.statement;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who Encore is on paper. */
@ConfigurationProperties("encore.issuer")
record IssuerSettings(
        @DefaultValue("Encore") String name,
        @DefaultValue("") String registration,
        @DefaultValue("") String address,
        @DefaultValue("") String contact) {

    Issuer issuer() {
        return new Issuer(name, registration, address, contact);
    }

    static String line(Issuer issuer) {
        return Stream.of(issuer.name(), issuer.registration(), issuer.address(), issuer.contact())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}

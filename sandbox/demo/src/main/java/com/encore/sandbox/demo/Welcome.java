package com.encore.sandbox.demo;

import com.encore.payment.PortOneSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at every start where to look and who to be. */
@Component
@OnLaptops
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final SeedingMark mark;
    private final PortOneSettings portOne;
    private final Environment environment;

    Welcome(SeedingMark mark, PortOneSettings portOne, Environment environment) {
        this.mark = mark;
        this.portOne = portOne;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        switch (mark.read()) {
            case DONE -> LOG.info("Encore is ready\n{}{}", places(), accounts());
            case NOBODY_YET, SOMEBODY_ELSES -> LOG.info("Encore is ready\n{}", places());
            case HALF_DONE -> {
                LOG.info("Encore is ready\n{}", places());
                LOG.warn(
                        "The demo data is incomplete: its making was interrupted. To start afresh: mvn -Dencore.demo.reset");
            }
        }
    }

    private String places() {
        String port = environment.getProperty("local.server.port");
        String home = port == null
                ? environment.getProperty("encore.public-url", "http://localhost:8080")
                : "http://localhost:" + port;
        return """

                  Encore      %s
                  mail        %s/dev/mail
                  payments    %s
                """.formatted(home, home, portOne.apiBase());
    }

    private static String accounts() {
        return """

                  fan         %s
                  artist      %s
                  admin       %s
                  operator    %s
                  approver    %s
                  finance     %s
                              %s
                  password    %s
                """.formatted(
                        People.FAN,
                        People.ARTIST,
                        People.FIRST,
                        People.OPERATOR,
                        People.APPROVER,
                        People.FINANCE,
                        People.LAST,
                        People.PASSWORD);
    }
}

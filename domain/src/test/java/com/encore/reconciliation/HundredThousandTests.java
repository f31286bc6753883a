package com.encore.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.testing.BooksBalance;
import com.encore.testing.DomainTestApplication;
import com.encore.testing.Stage;
import com.encore.testing.Surroundings;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A hundred thousand payments of one day over the real SDK, fifteen kinds of differences a hundred times each among
 * them: all are found by their names, and nothing else is.
 */
@SpringBootTest(
        classes = DomainTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.config.import=classpath:encore-domain.yml")
@ContextConfiguration(initializers = {Surroundings.class, HundredThousandTests.ManyBooks.class})
@ExtendWith(BooksBalance.class)
@DirtiesContext
class HundredThousandTests {

    private static final int CLEAN = 100_000;
    private static final int EACH = 100;
    private static final long AMOUNT = 30_000;
    private static final PortOneSandbox PROVIDER =
            PortOneSandbox.start(PortOneSandbox.Settings.inMemory().clock(TestClock.shared()));

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ReconciledDays days;

    @Autowired
    Night night;

    @Test
    void findsEveryDifferenceByItsNameAndNoneThatIsNone() {
        LocalDate date = night.newDay();
        ManyPayments many = new ManyPayments(jdbc, PROVIDER, stage, date, AMOUNT);
        many.clean(CLEAN);
        many.injectEach(EACH);
        many.write();

        clock.advance(Duration.between(
                clock.instant(),
                date.plusDays(1).atTime(3, 30).atZone(Seoul.ZONE).toInstant()));
        night.run(date);

        Map<String, Integer> expected = new HashMap<>(many.expected());
        assertThat(found(date)).isEqualTo(expected);
        assertThat(days.of(date).orElseThrow().found()).isEqualTo(EACH * expected.size());

        many.late(EACH);
        many.write();
        clock.advance(Duration.ofDays(1));
        night.run(date.plusDays(1));

        expected.put("LATE CAPTURE", EACH);
        assertThat(found(date)).as("the day once more, with what was told late").isEqualTo(expected);
        assertThat(found(date.plusDays(1))).isEmpty();
        PROVIDER.close();
    }

    private Map<String, Integer> found(LocalDate date) {
        Map<String, Integer> found = new HashMap<>();
        jdbc.sql(
                        "select kind, movement, count(*) as number from difference where business_date = ? group by kind, movement")
                .param(date)
                .query(Count.class)
                .list()
                .forEach(count -> found.put(count.kind() + " " + count.movement(), count.number()));
        return found;
    }

    private record Count(String kind, String movement, int number) {}

    /** So many payments slow every later check down, so they go with their database. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    static class ManyBooks implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "many-books",
                            Map.of(
                                    "encore.db.url",
                                    OwnBooks.database("encore_many"),
                                    "encore.portone.api-base",
                                    PROVIDER.apiBase(),
                                    "encore.portone.patience",
                                    "20s",
                                    "encore.reconciliation.page",
                                    "1000")));
        }
    }
}

package com.encore.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.EncoreApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The negative control: the same race on a node without the guard must fail, or the race proves nothing. */
@SpringBootTest(classes = EncoreApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {JourneySurroundings.class, OwnDatabase.class})
@Import({JourneyClock.class, WithoutTheGuard.class, OwnSchedule.class})
@TypeExcludeFilters(OnlyTheApplication.class)
@ExtendWith(ProviderCallsBack.class)
@DirtiesContext
class UnguardedRaceTests {

    @Autowired
    ApplicationContext node;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oversellsOnceTheGuardIsGone() throws InterruptedException {
        jdbc.sql("alter table reward drop check reward_stock").update();

        SoldOutRace race = SoldOutRace.run(node);

        assertThatThrownBy(race::soldEverySeatOnce)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("confirmed");
        assertThat(race.sold()).isGreaterThan(SoldOutRace.SEATS);
    }
}

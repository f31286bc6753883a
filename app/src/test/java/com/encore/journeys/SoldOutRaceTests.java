package com.encore.journeys;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JourneyTest
class SoldOutRaceTests {

    @Autowired
    ApplicationContext node;

    @Test
    void sellsTwentySeatsToTwentyOfTwoHundredBuyersWhoAllPayAtOnce() throws InterruptedException {
        SoldOutRace race = SoldOutRace.run(node);

        race.soldEverySeatOnce();
        race.booksAgreeWithTheProvider();
    }
}

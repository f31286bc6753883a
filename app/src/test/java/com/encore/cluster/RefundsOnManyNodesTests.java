package com.encore.cluster;

import static org.awaitility.Awaitility.await;

import com.encore.project.ProjectId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes owe two thousand backers their money, and one of them dies in the middle of it. */
class RefundsOnManyNodesTests {

    private static final int BACKERS = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static Cluster cluster;
    private static Fleet fleet;
    private static Fundraisers fundraisers;
    private static Reckoning reckoning;

    @BeforeAll
    static void open() {
        cluster = Cluster.open("refunds");
        fleet = new Fleet(cluster, "jobs", 2);
        fundraisers = new Fundraisers(cluster.jdbc(), cluster.provider());
        reckoning = new Reckoning(cluster.jdbc(), cluster.provider());
        fleet.awaitReady();
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @Test
    void goBackOnceThoughTheNodeAtWorkIsKilled() {
        ProjectId project = fundraisers.paid(BACKERS, 1_000_000, Instant.now().plus(Duration.ofDays(1)));
        fundraisers.everybodyCancels(project);
        await().atMost(PATIENCE).until(() -> reckoning.wentBack(project) > BACKERS / 4);

        fleet.kill(atWork("pay-back"));

        await().atMost(PATIENCE).until(() -> reckoning.wentBack(project) == BACKERS);
        reckoning.assertEachWentBackOnce(project);
        reckoning.assertLedgerIsTheProviders(project);
        reckoning.assertBooksAreRight();
    }

    private static Node atWork(String chore) {
        String instance = cluster.jdbc()
                .sql("select INSTANCE_NAME from QRTZ_FIRED_TRIGGERS where JOB_NAME = ?")
                .param(chore)
                .query(String.class)
                .single();
        return fleet.whoWrote("'" + instance + "'");
    }
}

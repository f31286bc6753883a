package com.encore.sandbox.nodes;

import com.encore.project.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A project ends while nodes of a fleet die, sleep and are told to stop. It misses its goal by one won, or meets it to
 * the won, though some of its money is known only to the provider.
 */
public final class Ordeal {

    private static final Logger LOG = LoggerFactory.getLogger(Ordeal.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long TIDY_MILLIS = 60_000;
    private static final long POLL_MILLIS = 200;

    private final Fleet fleet;
    private final Fundraisers fundraisers;
    private final Reckoning reckoning;

    public Ordeal(Fleet fleet, Fundraisers fundraisers, Reckoning reckoning) {
        this.fleet = fleet;
        this.fundraisers = fundraisers;
        this.reckoning = reckoning;
    }

    /** What happens follows from the seed alone. Returns what differs afterwards. */
    public List<String> ofSeed(long seed, int backers, int inFlight) {
        List<Mishap> schedule = Mishap.schedule(seed, fleet.size());
        LOG.info("seed {}: {}", seed, schedule);
        return new Random(seed).nextInt(3) == 0
                ? succeeding(backers, inFlight, schedule)
                : failing(backers, inFlight, schedule);
    }

    public List<String> failing(int backers, int inFlight, List<Mishap> schedule) {
        ProjectId project = closing(backers, inFlight, backers * Fundraisers.PRICE + 1);
        fleet.work(project, schedule, () -> reckoning.done(project), PATIENCE);
        return withOpenRuns(reckoning.afterFailing(project));
    }

    public List<String> succeeding(int backers, int inFlight, List<Mishap> schedule) {
        ProjectId project = closing(backers, inFlight, backers * Fundraisers.PRICE);
        fleet.work(project, schedule, () -> reckoning.done(project), PATIENCE);
        return withOpenRuns(reckoning.afterSucceeding(project));
    }

    private ProjectId closing(int backers, int inFlight, long goal) {
        fleet.awaitReady();
        ProjectId project =
                fundraisers.paid(backers, inFlight, goal, Instant.now().plus(Duration.ofDays(1)));
        fundraisers.closeAt(Instant.now().plus(SOON), List.of(project));
        fleet.first().periodOf(project);
        return project;
    }

    /** The last run needs a moment to say that it is over. */
    private List<String> withOpenRuns(List<String> differences) {
        List<String> all = new ArrayList<>(differences);
        List<String> open = reckoning.openRuns();
        for (long waited = 0; !open.isEmpty() && waited < TIDY_MILLIS; waited += POLL_MILLIS) {
            Node.rest(POLL_MILLIS);
            open = reckoning.openRuns();
        }
        all.addAll(open);
        return all;
    }
}

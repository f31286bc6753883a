package com.encore.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.account.MemberId;
import com.encore.project.FundingOpened;
import com.encore.project.ProjectId;
import com.encore.project.TotalsChanged;
import com.encore.testing.DomainTest;
import com.encore.testing.Stage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class CountedTotalsTests {

    @Autowired
    private CountedTotals totals;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private Stage stage;

    @Test
    void followWhatIsCommittedFromTheOpeningOn() {
        ProjectId project = opened();
        committed(project, 30_000, 1);
        committed(project, 50_000, 1);
        committed(project, -30_000, -1);
        await().until(() -> counted(project).equals(Optional.of(new CountedTotals.Counted(50_000, 1))));
    }

    @Test
    void knowNothingOfWhatWasRolledBack() {
        ProjectId project = opened();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            events.publishEvent(new TotalsChanged(project, 99_000, 1));
            status.setRollbackOnly();
        });
        committed(project, 1_000, 1);
        await().until(() -> counted(project).equals(Optional.of(new CountedTotals.Counted(1_000, 1))));
    }

    @Test
    void areUnknownOnceLostInsteadOfBeginningAnew() {
        ProjectId project = opened();
        redis.delete(Keys.totals(project));
        committed(project, 5_000, 1);
        // counted after it, so that the other has been tried
        ProjectId next = opened();
        committed(next, 1_000, 1);
        await().until(() -> counted(next).isPresent());
        assertThat(counted(project)).isEmpty();
        assertThat(counted(new ProjectId(-99))).isEmpty();
    }

    private ProjectId opened() {
        ProjectId project = stage.project();
        MemberId artist = stage.fan();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new FundingOpened(project, artist, "공연")));
        await().until(() -> counted(project).isPresent());
        return project;
    }

    private void committed(ProjectId project, long raised, int backers) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new TotalsChanged(project, raised, backers)));
    }

    private Optional<CountedTotals.Counted> counted(ProjectId project) {
        return totals.of(project);
    }
}

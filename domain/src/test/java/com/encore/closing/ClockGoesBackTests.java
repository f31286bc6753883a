package com.encore.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.project.FundingClosed;
import com.encore.project.FundingGate;
import com.encore.project.ProjectId;
import com.encore.testing.DomainTest;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A clock is set back a second at the deadline, as some do in a leap second. */
@DomainTest
class ClockGoesBackTests {

    private static final Duration OPEN = Duration.ofHours(1);

    @Autowired
    private Stage stage;

    @Autowired
    private BeginClosing closing;

    @Autowired
    private FundingGate gate;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Test
    void takesNoPledgeInTheRepeatedSecondOnceTheClosingHasBegun() {
        ProjectId project = stage.project(OPEN);
        Instant deadline = clock.instant().plus(OPEN);
        clock.advance(OPEN);
        assertThat(closing.begin(project)).isEqualTo(BeginClosing.Begun.NOW);

        Instant again = deadline.minusSeconds(1);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> gate.requireOpen(project, again)))
                .isInstanceOf(FundingClosed.class);
    }

    @Test
    void stillCountsMoneyTheProviderTookInTheSecondBefore() {
        ProjectId project = stage.project(OPEN);
        Instant deadline = clock.instant().plus(OPEN);
        clock.advance(OPEN);
        closing.begin(project);

        assertThat(transaction.<Boolean>execute(status -> gate.countsPaymentOf(project, deadline.minusNanos(1_000))))
                .isTrue();
        assertThat(transaction.<Boolean>execute(status -> gate.countsPaymentOf(project, deadline)))
                .isFalse();
    }
}

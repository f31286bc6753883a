package com.encore.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.testing.DomainTest;
import com.encore.testing.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class TotalsComeLastTests {

    @Autowired
    private ProjectTotals totals;

    @Autowired
    private Stage stage;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private ProjectId project;
    private MemberId fan;

    @BeforeEach
    void openProject() {
        project = stage.project();
        fan = stage.fan();
    }

    @Test
    void nobodyWaitsForATransactionThatIsStillAtWork() {
        TransactionTemplate other = new TransactionTemplate(transactions);
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        new TransactionTemplate(transactions).executeWithoutResult(capture -> {
            totals.add(project, fan, Won.of(10_000));
            totals.subtract(project, fan, Won.of(10_000));

            long locked = other.execute(
                    free -> jdbc.sql("select project_id from project_total where project_id = ? for update nowait")
                            .param(project.value())
                            .query(Long.class)
                            .single());
            assertThat(locked).isEqualTo(project.value());
        });
    }

    @Test
    void whatWasAddedIsThereOnceTheTransactionIs() {
        new TransactionTemplate(transactions).executeWithoutResult(capture -> {
            totals.add(project, fan, Won.of(10_000));
            totals.add(project, fan, Won.of(5_000));
            totals.subtract(project, fan, Won.of(15_000));
            totals.subtract(project, fan, Won.ZERO);
        });

        assertThat(stage.raised(project)).isEqualTo(new Stage.Raised(0, 0));
    }
}

package com.encore.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.encore.money.Won;
import com.encore.project.ProjectId;
import com.encore.testing.DomainTest;
import com.encore.testing.Stage;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class LedgerIntegrationTests {

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Stage stage;

    @Autowired
    Clock clock;

    @Test
    void refusesAnEntryThatDoesNotBalanceBeforeAnyRowIsWritten() {
        ProjectId project = new ProjectId(1);
        List<Posting> lopsided = List.of(
                Posting.debit(Account.PG_RECEIVABLE, project, Won.of(10)),
                Posting.credit(Account.PLEDGES_HELD, project, Won.of(9)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry(EntryKind.CAPTURE, "k", clock.instant(), "", lopsided))
                .withMessageContaining("out of balance by 1");
    }

    @Test
    void isWrittenOnlyWithinTheTransactionOfTheFact() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> ledger.post(entry(UUID.randomUUID().toString(), stage.project(), 10)));
    }

    @Test
    void booksAFactOnceAndLetsNobodyRewriteIt() {
        ProjectId project = stage.project();
        String key = "test:" + UUID.randomUUID();

        transaction.executeWithoutResult(status -> {
            ledger.post(entry(key, project, 500));
            assertThat(stage.journal(project)).hasSize(2);
            assertThatExceptionOfType(DuplicateKeyException.class)
                    .isThrownBy(() -> ledger.post(entry(key, project, 500)));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            ledger.post(entry(key, project, 500));
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> stage.jdbc()
                            .sql("update posting set amount = amount + 1 where project_id = ?")
                            .param(project.value())
                            .update())
                    .withMessageContaining("insert-only");
            status.setRollbackOnly();
        });
        assertThat(stage.journal(project)).isEmpty();
    }

    private Entry entry(String key, ProjectId project, long amount) {
        return new Entry(
                EntryKind.CAPTURE,
                key,
                clock.instant(),
                "",
                List.of(
                        Posting.debit(Account.PG_RECEIVABLE, project, Won.of(amount)),
                        Posting.credit(Account.PLEDGES_HELD, project, Won.of(amount))));
    }
}

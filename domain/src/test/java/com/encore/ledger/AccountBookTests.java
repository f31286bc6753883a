package com.encore.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.money.Won;
import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.project.ProjectId;
import com.encore.testing.DomainTest;
import com.encore.testing.Stage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class AccountBookTests {

    @Autowired
    AccountBook book;

    @Autowired
    EntryBook entries;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Stage stage;

    @Autowired
    Clock clock;

    @Test
    void showsEveryPostingOfAProjectOncePageByPageWithItsBalance() {
        ProjectId project = stage.project();
        ProjectId other = stage.project();
        for (int i = 1; i <= 7; i++) {
            post(project, 1_000L * i);
            post(other, 50);
        }

        List<AccountBook.Line> read = readAll(Account.PG_COST, project, 3);

        assertThat(read)
                .extracting(AccountBook.Line::amount)
                .containsExactly(7_000L, 6_000L, 5_000L, 4_000L, 3_000L, 2_000L, 1_000L);
        assertThat(book.balanceWith(Account.PG_COST, project, read.getFirst().id()))
                .isEqualTo(28_000);
        assertThat(book.balanceWith(Account.PG_COST, project, read.get(4).id())).isEqualTo(6_000);
        assertThat(book.of(Account.BANK, project, null, 3).rows()).isEmpty();
    }

    @Test
    void knowsWhatAnAccountCameToWithAnyPosting() {
        ProjectId project = stage.project();
        post(project, 1_000);
        post(project, 500);
        List<AccountBook.Line> last = book.of(Account.PG_COST, null, null, 2).rows();

        long with = book.balanceWith(Account.PG_COST, null, last.getFirst().id());
        long before = book.balanceWith(Account.PG_COST, null, last.getLast().id());

        assertThat(with - before).isEqualTo(500);
        assertThat(with)
                .isEqualTo(stage.jdbc()
                        .sql("select sum(amount) from posting where account_id = 9")
                        .query(Long.class)
                        .single());
    }

    @Test
    void findsAnEntryByItsNumberAndItsNumberByWhatItIsAbout() {
        ProjectId project = stage.project();
        String key = post(project, 1_000);

        long number = entries.numbersOf(List.of(key, "capture:nobody")).get(key);
        EntryBook.Booked entry = entries.of(number);

        assertThat(entry.businessKey()).isEqualTo(key);
        assertThat(entry.total()).isEqualTo(1_000);
        assertThat(entry.sides())
                .extracting(EntryBook.Side::account)
                .containsExactly(Account.PG_COST, Account.PROMOTION_COST);
        assertThat(entries.numbersOf(List.of("capture:nobody"))).isEqualTo(Map.of());
        assertThatExceptionOfType(NoSuchEntry.class).isThrownBy(() -> entries.of(Long.MAX_VALUE));
    }

    private List<AccountBook.Line> readAll(Account account, @Nullable ProjectId project, int size) {
        List<AccountBook.Line> read = new ArrayList<>();
        PageKey after = null;
        do {
            Listed<AccountBook.Line> page = book.of(account, project, after, size);
            read.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return read;
    }

    private String post(ProjectId project, long amount) {
        String key = "test:" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            ledger.post(new Entry(
                    EntryKind.CAPTURE,
                    key,
                    clock.instant(),
                    "staged",
                    List.of(
                            Posting.debit(Account.PG_COST, project, Won.of(amount)),
                            Posting.credit(Account.PROMOTION_COST, project, Won.of(amount)))));
        });
        return key;
    }
}

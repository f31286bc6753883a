package com.encore.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.encore.account.FinanceOnly;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Reason;
import com.encore.account.Role;
import com.encore.ledger.Account;
import com.encore.ledger.Journal;
import com.encore.ledger.JournalEntry;
import com.encore.testing.Race;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The provider's payout sheet against the bank's statement, brought in as files. */
@ReconciliationTest
class PayoutsAndBankTests {

    private static final String SHEET = "정산일,상점아이디,거래 건수,거래 금액,취소 건수,취소 금액,PG 수수료,PG 수수료 부가세,지급액\n";
    private static final String STATEMENT = "거래일시,입금,출금,잔액,적요\n";
    private static final Reason WHY = new Reason("결제사에 전화로 확인했어요");

    @Autowired
    Night night;

    @Autowired
    People people;

    @Autowired
    ImportProviderPayouts payouts;

    @Autowired
    ImportBankLines bank;

    @Autowired
    ProviderPayoutList list;

    @Autowired
    DepositList deposits;

    @Autowired
    MatchByHand matching;

    @Autowired
    ExplainProviderPayout explaining;

    @Autowired
    ExplainDeposit explainingDeposit;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private LocalDate date;
    private String store;
    private MemberId finance;

    @BeforeEach
    void aNewDayAndStore() {
        // far enough from the days of the test before that no deposit is near two
        date = night.newDay();
        for (int i = 0; i < 9; i++) {
            date = night.newDay();
        }
        store = "store-" + date;
        finance = people.register(Role.FINANCE);
    }

    @Test
    void booksAPayoutOnceWhenItHasArrived() {
        Imported sheet = bring(payouts::bring, SHEET + line(date, store, 110_000, 10_000, 3_300, 330, 96_370));
        assertThat(sheet).isEqualTo(new Imported(false, 1, 1, 0));
        assertThat(only().trouble()).isNull();

        Imported statement = bring(bank::bring, STATEMENT + date.plusDays(2) + " 09:00:00,\"96,370\",,1096370,PG정산\n");

        assertThat(statement).isEqualTo(new Imported(false, 1, 1, 1));
        assertThat(booked())
                .containsExactly(
                        new JournalEntry.Side(Account.BANK, 96_370),
                        new JournalEntry.Side(Account.PG_COST, 3_630),
                        new JournalEntry.Side(Account.PG_RECEIVABLE, -100_000));
        assertThat(jdbc.sql("select sum(amount) from posting").query(Long.class).single())
                .isZero();
    }

    @Test
    void booksAPayoutTheProviderKeptNothingOf() {
        bring(payouts::bring, SHEET + line(date, store, 5_000, 0, 0, 0, 5_000));
        bring(bank::bring, STATEMENT + date + " 09:00:00,5000,,1005000,PG\n");

        assertThat(booked())
                .containsExactly(
                        new JournalEntry.Side(Account.BANK, 5_000),
                        new JournalEntry.Side(Account.PG_RECEIVABLE, -5_000));
    }

    @Test
    void addsNothingWhenAFileOrALineComesAgain() {
        String sheet = SHEET + line(date, store, 1_001, 0, 0, 0, 1_001);
        String statement = STATEMENT + date + " 09:00:00,1001,,2001,PG\n";
        bring(payouts::bring, sheet);
        bring(bank::bring, statement);

        assertThat(bring(payouts::bring, sheet)).isEqualTo(new Imported(true, 1, 0, 0));
        assertThat(bring(bank::bring, statement)).isEqualTo(new Imported(true, 1, 0, 0));
        assertThat(bring(payouts::bring, sheet + line(date.plusDays(1), store, 7, 0, 0, 0, 7)))
                .isEqualTo(new Imported(false, 2, 1, 0));
        assertThat(bring(bank::bring, statement + date + " 10:00:00,,900,1101,임차료\n"))
                .isEqualTo(new Imported(false, 2, 1, 0));
        assertThat(booked()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "CELLS|%s,1",
                "DATE|2026-02-30,%s,1,10,0,0,0,0,10",
                "DATE|어제,%s,1,10,0,0,0,0,10",
                "NO_STORE|2026-02-03,상점,1,10,0,0,0,0,10",
                "AMOUNT|2026-02-03,%s,1,10.5,0,0,0,0,10",
                "AMOUNT|2026-02-03,%s,1,-10,0,0,0,0,10",
                "AMOUNT|2026-02-03,%s,1,\"1,00\",0,0,0,0,100",
                "AMOUNT|2026-02-03,%s,,10,0,0,0,0,10",
                "AMOUNT|2026-02-03,%s,3000000000,10,0,0,0,0,10",
                "SUM|2026-02-03,%s,1,10,0,0,1,0,10",
                "NOTHING_PAID|2026-02-03,%s,1,10,1,10,0,0,0",
                "QUOTE|2026-02-03,%s,1,\"10,0,0,0,0,10",
                "QUOTE|2026-02-03,%s,1,1\"0,0,0,0,0,10",
            })
    void refusesAFileWithABadLineByItsNumberAndKeepsNothingOfIt(String fault, String bad) {
        String sheet = SHEET + line(date, store, 10, 0, 0, 0, 10) + "\n" + bad.formatted(store) + "\n";

        assertThatExceptionOfType(BadLine.class)
                .isThrownBy(() -> bring(payouts::bring, sheet))
                .satisfies(refused -> assertThat(refused.line()).isEqualTo(4))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("bad-line." + fault));
        assertThat(mine()).isEmpty();
        assertThat(bring(payouts::bring, SHEET + line(date, store, 10, 0, 0, 0, 10))
                        .added())
                .isEqualTo(1);
    }

    @Test
    void refusesASheetThatSaysOtherwiseThanTheOneBefore() {
        bring(payouts::bring, SHEET + line(date, store, 10, 0, 0, 0, 10));

        assertThatExceptionOfType(BadLine.class)
                .isThrownBy(() -> bring(payouts::bring, SHEET + line(date, store, 11, 0, 0, 0, 11)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("bad-line.SAID_OTHERWISE"));
    }

    @Test
    void refusesALineOfTheBankThatGoesBothWaysOrNone() {
        for (String bad : List.of("5,5,100", ",,100", "0,0,100")) {
            assertThatExceptionOfType(BadLine.class)
                    .isThrownBy(() -> bring(bank::bring, STATEMENT + date + " 09:00:00," + bad + ",x\n"))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("bad-line.TWO_WAYS"));
        }
    }

    @Test
    void readsWhatSpreadsheetsWrite() {
        String windows = "\uFEFF" + SHEET.replace("\n", "\r\n")
                + line(date, store, 10, 0, 0, 0, 10).replace("\n", "\r\n") + "\r\n";
        assertThat(bring(payouts::bring, windows).added()).isEqualTo(1);
        String quoted = STATEMENT + '"' + date + " 09:00:00\",\"10\",,\"1,010\",\"쉼표, 그리고\n\"\"따옴표\"\"\"";
        assertThat(bring(bank::bring, quoted)).isEqualTo(new Imported(false, 1, 1, 1));
    }

    @Test
    void refusesAFileThatIsNotOneOfThese() {
        assertThatExceptionOfType(NotUtf8.class)
                .isThrownBy(() -> payouts.bring("x.csv", SHEET.getBytes(Charset.forName("EUC-KR")), finance));
        assertThatExceptionOfType(NotThatSheet.class).isThrownBy(() -> bring(payouts::bring, STATEMENT));
        assertThatExceptionOfType(NotThatSheet.class).isThrownBy(() -> bring(payouts::bring, ""));
    }

    @Test
    void doesNotGuessWhichOfTwoPayoutsOneDepositIs() {
        bring(
                payouts::bring,
                SHEET + line(date, store, 777, 0, 0, 0, 777) + line(date.plusDays(1), store, 777, 0, 0, 0, 777));
        assertThat(bring(bank::bring, STATEMENT + date.plusDays(1) + " 09:00:00,777,,1777,PG\n")
                        .matched())
                .isZero();
        assertThat(mine()).extracting(ProviderPayoutItem::trouble).containsOnly(ProviderPayoutTrouble.AMBIGUOUS);

        ProviderPayoutItem second = mine().get(1);
        DepositItem deposit = deposits.like(second, 10).getFirst();
        matching.match(second.id(), second.version(), deposit.id(), WHY, finance);

        assertThat(list.one(second.id()).state()).isEqualTo(ProviderPayoutState.MATCHED);
        assertThat(journal.of(List.of(second.bookedAs()))).hasSize(1);
        assertThat(list.historyOf(second.id()))
                .extracting(ProviderPayoutMove::to, ProviderPayoutMove::reason)
                .contains(tuple("MATCHED", WHY.text()));
        ProviderPayoutItem first = mine().getFirst();
        assertThatExceptionOfType(ProviderPayoutMoved.class)
                .isThrownBy(() -> matching.match(first.id(), first.version(), deposit.id(), WHY, finance));
    }

    @Test
    void pairsAsManyDepositsAsPayoutsInTheOrderOfTime() {
        bring(
                payouts::bring,
                SHEET + line(date, store, 888, 0, 0, 0, 888) + line(date.plusDays(1), store, 888, 0, 0, 0, 888));
        String statement = STATEMENT + date.plusDays(1) + " 09:00:00,888,,1888,PG\n" + date.plusDays(2)
                + " 09:00:00,888,,2776,PG\n";

        assertThat(bring(bank::bring, statement).matched()).isEqualTo(2);
    }

    @Test
    void saysWhatIsWrongWithAPayoutOnceItsDaysAreOver() {
        bring(payouts::bring, SHEET + line(date, store, 999, 0, 0, 0, 999));
        assertThat(only().trouble()).isNull();
        for (int i = 0; i < 6; i++) {
            night.newDay();
        }
        assertThat(only().trouble()).isEqualTo(ProviderPayoutTrouble.NOT_ARRIVED);

        bring(bank::bring, STATEMENT + date.plusDays(1) + " 09:00:00,990,,1990,PG\n");
        assertThat(only().trouble()).isEqualTo(ProviderPayoutTrouble.OTHER_AMOUNT);
        DepositItem other = deposits.unannounced(1000).stream()
                .filter(each -> each.amount().amount() == 990)
                .findFirst()
                .orElseThrow();
        assertThatExceptionOfType(AmountsDiffer.class)
                .isThrownBy(() -> matching.match(only().id(), only().version(), other.id(), WHY, finance));

        explaining.explain(only().id(), only().version(), WHY, finance);
        explainingDeposit.explain(other.id(), other.version(), WHY, finance);

        assertThat(only().state()).isEqualTo(ProviderPayoutState.EXPLAINED);
        assertThat(booked()).isEmpty();
        assertThat(deposits.unannounced(1000)).extracting(DepositItem::id).doesNotContain(other.id());
    }

    @Test
    void isBroughtInAndSettledByFinanceAndNobodyElse() {
        bring(payouts::bring, SHEET + line(date, store, 10, 0, 0, 0, 10));
        MemberId admin = people.register(Role.ADMIN);
        byte[] file = bytes(SHEET + line(date.plusDays(1), store, 10, 0, 0, 0, 10));

        assertThatExceptionOfType(FinanceOnly.class).isThrownBy(() -> payouts.bring("x", file, admin));
        assertThatExceptionOfType(FinanceOnly.class).isThrownBy(() -> bank.bring("x", bytes(STATEMENT), admin));
        assertThatExceptionOfType(FinanceOnly.class)
                .isThrownBy(() -> matching.match(only().id(), 0, new BankLineId(1), WHY, admin));
        assertThatExceptionOfType(FinanceOnly.class).isThrownBy(() -> explaining.explain(only().id(), 0, WHY, admin));
        assertThatExceptionOfType(FinanceOnly.class)
                .isThrownBy(() -> explainingDeposit.explain(new BankLineId(1), 0, WHY, admin));
        assertThat(mine()).hasSize(1);
    }

    @Test
    void bringsAFileInOnceThoughManyDoAtTheSameMoment() throws InterruptedException {
        bring(bank::bring, STATEMENT + date + " 09:00:00,4321,,14321,PG\n");
        byte[] sheet = bytes(SHEET + line(date, store, 4_321, 0, 0, 0, 4_321));

        List<Race.Result<Imported>> results = Race.of(8, i -> payouts.bring("sheet.csv", sheet, finance));

        assertThat(results.stream()
                        .map(Race.Result::value)
                        .filter(Objects::nonNull)
                        .mapToInt(Imported::added)
                        .sum())
                .isEqualTo(1);
        assertThat(booked()).hasSize(2);
    }

    /** What brings a file in. */
    @FunctionalInterface
    private interface Bring {
        Imported bring(String name, byte[] content, MemberId member);
    }

    private Imported bring(Bring how, String text) {
        return how.bring("file.csv", bytes(text), finance);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String line(
            LocalDate date, String store, long paid, long cancelled, long fee, long vat, long amount) {
        return "%s,%s,3,%d,1,%d,%d,%d,%d%n".formatted(date, store, paid, cancelled, fee, vat, amount);
    }

    private List<JournalEntry.Side> booked() {
        return journal.of(List.of("pg-payout:" + date + ":" + store)).stream()
                .flatMap(entry -> entry.sides().stream())
                .toList();
    }

    private ProviderPayoutItem only() {
        assertThat(mine()).hasSize(1);
        return mine().getFirst();
    }

    private List<ProviderPayoutItem> mine() {
        return Stream.concat(list.expected(1000).stream(), list.settled(LocalDate.of(9999, 1, 1), 1000).stream())
                .filter(payout -> payout.storeId().equals(store))
                .sorted(Comparator.comparing(ProviderPayoutItem::settledOn))
                .toList();
    }
}

package com.encore.payee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.encore.account.ArtistsOnly;
import com.encore.account.FinanceOnly;
import com.encore.account.MemberDirectory;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Reason;
import com.encore.account.Role;
import com.encore.payee.PayeeChange.What;
import com.encore.project.Bank;
import com.encore.project.FieldsRefused;
import com.encore.project.PayoutAccount;
import com.encore.project.ProjectId;
import com.encore.project.SetPayoutAccount;
import com.encore.project.StartDraft;
import com.encore.terms.PayeeKind;
import com.encore.testing.DomainTest;
import com.encore.testing.Mailbox;
import com.encore.testing.Race;
import com.encore.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class PayeeProfileTests {

    private static final PayoutAccount SHINHAN = new PayoutAccount(Bank.SHINHAN, "110-123-456789", "이노을");
    private static final PayoutAccount TOSS = new PayoutAccount(Bank.TOSS, "100012345654", "이노을");
    private static final String RESIDENT = "900101-1000006";
    private static final String BUSINESS = "123-45-67891";

    @Autowired
    SavePayeeProfile save;

    @Autowired
    PayeeProfiles profiles;

    @Autowired
    PayeeSecrets secrets;

    @Autowired
    StartDraft startDraft;

    @Autowired
    SetPayoutAccount projectAccounts;

    @Autowired
    MemberDirectory members;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private MemberId artist;

    @BeforeEach
    void anArtist() {
        artist = people.register(Role.ARTIST, Role.FAN);
    }

    @Test
    void isSavedAndShownMasked() {
        assertThat(profiles.of(artist)).isEmpty();

        SavedProfile saved = save.save(artist, 0, person(RESIDENT, new AccountChoice.Given(SHINHAN)));

        assertThat(saved).isEqualTo(new SavedProfile(1, false));
        assertThat(profiles.of(artist))
                .contains(new PayeeView(
                        artist,
                        PayeeKind.INDIVIDUAL,
                        "이노을",
                        "90****-*******",
                        "SHINHAN",
                        "***789",
                        1,
                        clock.instant()));
    }

    @Test
    void holdsNoNumberInTheClearAnywhere() {
        save.save(artist, 0, person(RESIDENT, new AccountChoice.Given(SHINHAN)));
        save.save(artist, 1, business(new AccountChoice.Given(TOSS)));

        byte[] row = jdbc.sql("""
                        select concat(cast(kind as binary), legal_name_sealed, registration_sealed, registration_hint,
                          bank, account_number_sealed, account_hint, holder_sealed)
                        from payee_profile where member_id = ?
                        """).param(artist.value()).query(byte[].class).single();
        List<String> history = jdbc.sql(
                        "select concat_ws(' ', was, became, reason) from payee_history where member_id = ?")
                .param(artist.value())
                .query(String.class)
                .list();

        String all = new String(row, StandardCharsets.ISO_8859_1) + history;
        assertThat(all).doesNotContain("100012345654", "1234567891", "9001011000006", "110123456789", "0123456");
        assertThat(new String(row, StandardCharsets.UTF_8)).doesNotContain("이노을", "밤고양이");
        assertThat(String.join(" ", history)).doesNotContain("이노을", "밤고양이");
        assertThat(person(RESIDENT, new AccountChoice.Given(SHINHAN)).toString())
                .doesNotContain("1000006", "456789");
    }

    @Test
    void remembersWhatChangedWithHintsOnly() {
        save.save(artist, 0, person(RESIDENT, new AccountChoice.Given(SHINHAN)));
        save.save(artist, 1, business(new AccountChoice.Given(TOSS)));

        assertThat(profiles.changesOf(artist))
                .extracting(PayeeChange::what, PayeeChange::was, PayeeChange::became, PayeeChange::by)
                .containsExactly(
                        tuple(What.ACCOUNT, "SHINHAN ***789 이*을", "TOSS ***654 이*을", artist),
                        tuple(What.REGISTRATION, "90****-*******", "123-45-*****", artist),
                        tuple(What.LEGAL_NAME, "이*을", "주*******이", artist),
                        tuple(What.KIND, "INDIVIDUAL", "GENERAL", artist),
                        tuple(What.ACCOUNT, null, "SHINHAN ***789 이*을", artist),
                        tuple(What.REGISTRATION, null, "90****-*******", artist),
                        tuple(What.LEGAL_NAME, null, "이*을", artist),
                        tuple(What.KIND, null, "INDIVIDUAL", artist));
    }

    @Test
    void announcesAnotherAccountByOneLetterAndNothingElseByAny() {
        save.save(artist, 0, person(RESIDENT, new AccountChoice.Given(SHINHAN)));
        assertThat(letters()).hasSize(1);

        PayeeDetails another = new PayeeDetails(
                PayeeKind.OCCASIONAL,
                new LegalName("이노을 (밤고양이)"),
                RegistrationNumber.of(PayeeKind.OCCASIONAL, "850315-2000007"),
                new AccountChoice.Kept());
        save.save(artist, 1, another);
        save.save(artist, 2, another);
        save.save(artist, 2, person(null, new AccountChoice.Given(SHINHAN)));
        assertThat(letters()).as("after changes of everything but the account").hasSize(1);

        save.save(artist, 3, person(null, new AccountChoice.Given(TOSS)));
        assertThat(letters()).hasSize(2);
        assertThat(letters().getLast().value("bank")).isEqualTo("토스뱅크");
        assertThat(letters().getLast().value("account")).isEqualTo("***654");
        assertThat(letters().getLast().model().toString()).doesNotContain("100012345654");
    }

    @Test
    void announcesAnotherHolderToo() {
        save.save(artist, 0, person(RESIDENT, new AccountChoice.Given(SHINHAN)));

        save.save(
                artist,
                1,
                person(null, new AccountChoice.Given(new PayoutAccount(Bank.SHINHAN, SHINHAN.number(), "다른이"))));

        assertThat(letters()).hasSize(2);
    }

    @Test
    void changesNothingWhenNothingIsOtherThanItWas() {
        save.save(artist, 0, person(RESIDENT, new AccountChoice.Given(SHINHAN)));

        assertThat(save.save(artist, 1, person(RESIDENT, new AccountChoice.Given(SHINHAN))))
                .isEqualTo(new SavedProfile(1, false));
        assertThat(profiles.changesOf(artist)).hasSize(4);
    }

    @Test
    void takesOverTheAccountOfTheLatestProject() {
        assertThat(profiles.suggestedFor(artist)).isEmpty();
        assertThatThrownBy(() -> save.save(artist, 0, person(RESIDENT, new AccountChoice.OfLatestProject())))
                .isInstanceOf(PayoutAccountNeeded.class);
        draft(SHINHAN);
        draft(TOSS);
        startDraft.start(artist);

        assertThat(profiles.suggestedFor(artist).orElseThrow().hint()).isEqualTo("***654");
        save.save(artist, 0, person(RESIDENT, new AccountChoice.OfLatestProject()));

        assertThat(opened().accountNumber()).isEqualTo("100012345654");
        assertThat(opened().holder()).isEqualTo("이노을");
    }

    @Test
    void needsAnAccountAndANumberAtFirst() {
        assertThatThrownBy(() -> save.save(artist, 0, person(RESIDENT, new AccountChoice.Kept())))
                .isInstanceOf(PayoutAccountNeeded.class);
        assertThatThrownBy(() -> save.save(artist, 0, person(null, new AccountChoice.Given(SHINHAN))))
                .isInstanceOf(RegistrationNumberNeeded.class);
        assertThatThrownBy(() -> save.save(
                        artist, 0, person(RESIDENT, new AccountChoice.Given(new PayoutAccount(Bank.KDB, "12", "이노을")))))
                .isInstanceOf(FieldsRefused.class);
        assertThat(profiles.of(artist)).isEmpty();
        assertThat(letters()).isEmpty();
    }

    @Test
    void needsAnotherNumberForAnotherKindOfPayee() {
        save.save(artist, 0, person(RESIDENT, new AccountChoice.Given(SHINHAN)));
        PayeeDetails withoutNumber =
                new PayeeDetails(PayeeKind.CORPORATION, new LegalName("주식회사 밤고양이"), null, new AccountChoice.Kept());

        assertThatThrownBy(() -> save.save(artist, 1, withoutNumber)).isInstanceOf(RegistrationNumberNeeded.class);
    }

    @Test
    void saysThatANumberLooksMistyped() {
        assertThat(save.save(artist, 0, person("900101-1000007", new AccountChoice.Given(SHINHAN)))
                        .doubtfulNumber())
                .isTrue();
    }

    @Test
    void isAnArtistsOwn() {
        save.save(artist, 0, person(RESIDENT, new AccountChoice.Given(SHINHAN)));
        MemberId other = people.register(Role.ARTIST);
        MemberId fan = people.register(Role.FAN, Role.ADMIN, Role.FINANCE);

        save.save(other, 0, business(new AccountChoice.Given(TOSS)));

        assertThat(profiles.of(artist).orElseThrow().accountHint()).isEqualTo("***789");
        assertThat(profiles.of(List.of(artist, other)).get(other).accountHint()).isEqualTo("***654");
        assertThatThrownBy(() -> save.save(fan, 0, business(new AccountChoice.Given(TOSS))))
                .isInstanceOf(ArtistsOnly.class);
    }

    @Test
    void doesNotOpenInAnothersRow() {
        MemberId other = people.register(Role.ARTIST);
        save.save(artist, 0, person(RESIDENT, new AccountChoice.Given(SHINHAN)));
        save.save(other, 0, business(new AccountChoice.Given(TOSS)));

        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            update payee_profile p join payee_profile q on q.member_id = :other
                            set p.account_number_sealed = q.account_number_sealed where p.member_id = :artist
                            """)
                    .param("other", other.value())
                    .param("artist", artist.value())
                    .update();
            assertThatThrownBy(() -> secrets.openedFor("payout file", List.of(artist)))
                    .isInstanceOf(com.encore.privacy.CannotOpenException.class);
            status.setRollbackOnly();
        });
    }

    @Test
    void countsOneOfTwoSavesMadeAtOnceFromTheSameForm() throws InterruptedException {
        for (int version = 0; version < 4; version++) {
            long shown = version;
            int turn = version;
            List<Race.Result<SavedProfile>> results = Race.of(
                    2,
                    i -> save.save(
                            artist,
                            shown,
                            person(
                                    RESIDENT,
                                    new AccountChoice.Given(
                                            new PayoutAccount(Bank.KOOKMIN, "1234567" + turn + i, "이노을")))));

            assertThat(results).filteredOn(result -> result.failure() == null).hasSize(1);
            assertThat(results)
                    .filteredOn(result -> result.failure() != null)
                    .singleElement()
                    .satisfies(late -> assertThat(late.failure()).isInstanceOf(PayeeChangedMeanwhile.class));
            assertThat(letters()).hasSize(version + 1);
            assertThat(profiles.changesOf(artist))
                    .filteredOn(change -> change.what() == What.ACCOUNT)
                    .hasSize(version + 1);
        }
    }

    @Test
    void isOpenedForFinanceOrAJobAndThatIsWrittenDown() {
        save.save(artist, 0, person(RESIDENT, new AccountChoice.Given(SHINHAN)));
        MemberId finance = people.register(Role.FINANCE);
        MemberId admin = people.register(Role.ADMIN);
        MemberId nobody = people.register(Role.ARTIST);

        Map<MemberId, PayeeSecret> forFinance = transaction.execute(
                status -> secrets.openedBy(finance, List.of(artist, nobody), new Reason("원천징수 신고")));
        transaction.executeWithoutResult(status -> secrets.openedFor("payout file 7", List.of(artist)));

        assertThat(forFinance)
                .containsExactly(Map.entry(
                        artist,
                        new PayeeSecret(
                                artist,
                                PayeeKind.INDIVIDUAL,
                                "이노을",
                                "9001011000006",
                                Bank.SHINHAN,
                                "110123456789",
                                "이노을",
                                1)));
        assertThat(String.valueOf(forFinance)).doesNotContain("9001011000006", "110123456789", "이노을");
        assertThat(profiles.changesOf(artist))
                .filteredOn(change -> change.what() == What.OPENED)
                .extracting(PayeeChange::by, PayeeChange::reason)
                .containsExactly(tuple(null, "payout file 7"), tuple(finance, "원천징수 신고"));
        for (MemberId other : List.of(admin, artist)) {
            assertThatThrownBy(() ->
                            transaction.execute(status -> secrets.openedBy(other, List.of(artist), new Reason("궁금해요"))))
                    .isInstanceOf(FinanceOnly.class);
        }
        assertThatThrownBy(() -> secrets.openedFor("no transaction", List.of(artist)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private PayeeSecret opened() {
        return transaction
                .execute(status -> secrets.openedFor("test", List.of(artist)))
                .get(artist);
    }

    private void draft(PayoutAccount account) {
        ProjectId id = startDraft.start(artist);
        projectAccounts.set(artist, id, 0, account);
    }

    private List<Mailbox.Posted> letters() {
        return mailbox.of(members.emailOf(artist)).stream()
                .filter(letter -> letter.kind().equals("PAYEE_ACCOUNT_CHANGED"))
                .toList();
    }

    private static PayeeDetails person(String number, AccountChoice account) {
        return new PayeeDetails(
                PayeeKind.INDIVIDUAL,
                new LegalName("이노을"),
                number == null ? null : RegistrationNumber.of(PayeeKind.INDIVIDUAL, number),
                account);
    }

    private static PayeeDetails business(AccountChoice account) {
        return new PayeeDetails(
                PayeeKind.GENERAL,
                new LegalName("주식회사 밤고양이"),
                RegistrationNumber.of(PayeeKind.GENERAL, BUSINESS),
                account);
    }
}

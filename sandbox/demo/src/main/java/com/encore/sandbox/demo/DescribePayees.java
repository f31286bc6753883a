package com.encore.sandbox.demo;

import com.encore.account.MemberDirectory;
import com.encore.account.MemberId;
import com.encore.payee.AccountChoice;
import com.encore.payee.LegalName;
import com.encore.payee.PayeeDetails;
import com.encore.payee.RegistrationNumber;
import com.encore.payee.SavePayeeProfile;
import com.encore.project.Bank;
import com.encore.project.PayoutAccount;
import com.encore.terms.PayeeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Says who each artist is for the tax office and where their money goes, the demo account a person, the others a mix. */
@Component
@OnLaptops
class DescribePayees {

    private static final Duration SINCE = Duration.ofDays(79);
    private static final long FIRST_VERSION = 0;

    private static final List<PayeeKind> MIX = List.of(
            PayeeKind.INDIVIDUAL,
            PayeeKind.GENERAL,
            PayeeKind.OCCASIONAL,
            PayeeKind.CORPORATION,
            PayeeKind.SIMPLIFIED,
            PayeeKind.TAX_EXEMPT);

    /** Of tax office 000, which there is none of. */
    private static final List<String> BUSINESSES =
            List.of("000-01-00012", "000-01-00026", "000-81-00047", "000-81-00052", "000-90-00073", "000-90-00087");

    private final SavePayeeProfile saving;
    private final MemberDirectory members;

    DescribePayees(SavePayeeProfile saving, MemberDirectory members) {
        this.saving = saving;
        this.members = members;
    }

    void describe(People people, Instant now) {
        MemberId demo = people.artist(People.DEMO_ARTIST);
        save(demo, PayeeKind.INDIVIDUAL, 0, now);
        int number = 1;
        for (MemberId artist : new TreeMap<>(people.artists()).values()) {
            if (!artist.equals(demo)) {
                save(artist, MIX.get(number % MIX.size()), number, now);
                number++;
            }
        }
    }

    private void save(MemberId artist, PayeeKind kind, int number, Instant now) {
        String name = members.nameOf(artist);
        PayoutAccount account = new PayoutAccount(Bank.KAKAO, "3333-02-" + (1_000_000 + artist.value()), name);
        PayeeDetails details = new PayeeDetails(
                kind,
                new LegalName(name),
                RegistrationNumber.of(kind, kind.isPerson() ? person(number) : business(number)),
                new AccountChoice.Given(account));
        SeedingClock.during(now.minus(SINCE), () -> saving.save(artist, FIRST_VERSION, details));
    }

    /** Born on the last day of this century, so nobody's. */
    private static String person(int number) {
        return "991231-3%06d".formatted(number);
    }

    private static String business(int number) {
        return BUSINESSES.get(number % BUSINESSES.size());
    }
}

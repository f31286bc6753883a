package com.encore.payee;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.project.LatestPayoutAccount;
import com.encore.project.PayoutAccount;
import com.encore.stereotype.UseCase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An artist says who they are for the tax office and where their money goes. Another account is announced by letter. */
@UseCase
public class SavePayeeProfile {

    private final Staff staff;
    private final PayeeFile file;
    private final PayeeHistory history;
    private final PayeeLetters letters;
    private final LatestPayoutAccount projects;

    SavePayeeProfile(
            Staff staff, PayeeFile file, PayeeHistory history, PayeeLetters letters, LatestPayoutAccount projects) {
        this.staff = staff;
        this.file = file;
        this.history = history;
        this.letters = letters;
        this.projects = projects;
    }

    /** The version is that of the profile as the form showed it, zero if there was none. */
    public SavedProfile save(MemberId artist, long version, PayeeDetails details) {
        staff.requireArtist(artist);
        Optional<PayeeFile.Kept> kept = file.of(artist);
        if (kept.map(PayeeFile.Kept::version).orElse(0L) != version) {
            throw new PayeeChangedMeanwhile();
        }
        Payee was = kept.map(PayeeFile.Kept::payee).orElse(null);
        Payee becomes = new Payee(
                details.kind(), details.legalName(), registration(details, was), account(artist, details, was));
        if (becomes.equals(was)) {
            return new SavedProfile(version, becomes.registration().isDoubtful());
        }
        long next = file.keep(artist, version, becomes);
        history.saved(artist, was, becomes);
        if (was == null || !was.account().equals(becomes.account())) {
            letters.accountChanged(artist, next, becomes.account());
        }
        return new SavedProfile(next, becomes.registration().isDoubtful());
    }

    private static RegistrationNumber registration(PayeeDetails details, @Nullable Payee was) {
        RegistrationNumber given = details.registration();
        if (given != null) {
            return given;
        }
        if (was == null || !was.registration().fits(details.kind())) {
            throw new RegistrationNumberNeeded();
        }
        return was.registration();
    }

    private PayoutAccount account(MemberId artist, PayeeDetails details, @Nullable Payee was) {
        PayoutAccount account = switch (details.account()) {
            case AccountChoice.Kept _ when was != null -> was.account();
            case AccountChoice.Kept _ -> throw new PayoutAccountNeeded();
            case AccountChoice.OfLatestProject _ -> projects.of(artist).orElseThrow(PayoutAccountNeeded::new);
            case AccountChoice.Given given -> given.account();
        };
        account.check();
        return account;
    }
}

package com.encore.settlement;

import com.encore.ledger.Account;
import com.encore.ledger.Entry;
import com.encore.ledger.EntryKind;
import com.encore.ledger.Ledger;
import com.encore.ledger.Posting;
import com.encore.project.ProjectId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Books an approved settlement: from what is held for fans to fees, taxes and what the artist is owed. */
@Component
class SettlementBooks {

    private final Ledger ledger;
    private final Clock clock;

    SettlementBooks(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    void book(Settlement settlement, List<Carries.Carried> carried) {
        Figures figures = settlement.figures();
        ProjectId project = settlement.project();
        List<Posting> postings = new ArrayList<>();
        add(postings, Account.PLEDGES_HELD, project, figures.cash());
        add(postings, Account.PROMOTION_COST, project, figures.promoted());
        add(postings, Account.PLATFORM_FEE, project, -figures.platformFee());
        add(postings, Account.PAYMENT_FEE, project, -figures.paymentFee());
        add(postings, Account.VAT_PAYABLE, project, -figures.vat());
        add(postings, Account.WITHHOLDING_PAYABLE, project, -figures.withheld());
        add(postings, Account.ARTIST_PAYABLE, project, figures.withheld() - figures.payable());
        // what the artist owes of another project is taken from this one, so that each project's balance is what is due
        for (Carries.Carried carry : carried) {
            add(postings, Account.ARTIST_PAYABLE, project, -carry.amount());
            add(postings, Account.ARTIST_PAYABLE, carry.project(), carry.amount());
        }
        if (postings.isEmpty()) {
            return;
        }
        ledger.post(new Entry(
                EntryKind.SETTLEMENT,
                "settlement:" + settlement.number(),
                clock.instant(),
                "settlement " + settlement.number(),
                postings));
    }

    private static void add(List<Posting> postings, Account account, ProjectId project, long amount) {
        if (amount != 0) {
            postings.add(new Posting(account, project, amount));
        }
    }
}

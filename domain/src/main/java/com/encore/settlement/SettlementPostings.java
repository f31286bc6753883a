package com.encore.settlement;

import com.encore.ledger.Account;
import com.encore.ledger.Posting;
import com.encore.project.ProjectId;
import java.util.ArrayList;
import java.util.List;

/** What a settlement's figures become in the books: from what is held for fans to fees, taxes and what the artist is owed. */
final class SettlementPostings {

    private final List<Posting> postings = new ArrayList<>();

    private SettlementPostings() {}

    static List<Posting> of(Figures figures, ProjectId project, List<Carries.Carried> carried) {
        SettlementPostings books = new SettlementPostings();
        books.add(Account.PLEDGES_HELD, project, figures.cash());
        books.add(Account.PROMOTION_COST, project, figures.promoted());
        books.add(Account.PLATFORM_FEE, project, -figures.platformFee());
        books.add(Account.PAYMENT_FEE, project, -figures.paymentFee());
        books.add(Account.VAT_PAYABLE, project, -figures.vat());
        books.add(Account.WITHHOLDING_PAYABLE, project, -figures.withheld());
        books.add(Account.ARTIST_PAYABLE, project, figures.withheld() - figures.payable());
        // what the artist owes of another project is taken from this one, so that each project's balance is what is due
        for (Carries.Carried carry : carried) {
            books.add(Account.ARTIST_PAYABLE, project, -carry.amount());
            books.add(Account.ARTIST_PAYABLE, carry.project(), carry.amount());
        }
        return List.copyOf(books.postings);
    }

    private void add(Account account, ProjectId project, long amount) {
        if (amount != 0) {
            postings.add(new Posting(account, project, amount));
        }
    }
}

package com.encore.reconciliation;

import com.encore.account.MemberId;
import com.encore.ledger.Account;
import com.encore.ledger.Entry;
import com.encore.ledger.EntryKind;
import com.encore.ledger.Ledger;
import com.encore.ledger.Posting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A payout met its deposit: both say so, and the books move what the provider owed us to the bank and to its cost. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BookProviderPayout {

    private final ProviderPayouts payouts;
    private final BankLines bank;
    private final ProviderPayoutHistory history;
    private final Ledger ledger;

    BookProviderPayout(ProviderPayouts payouts, BankLines bank, ProviderPayoutHistory history, Ledger ledger) {
        this.payouts = payouts;
        this.bank = bank;
        this.history = history;
        this.ledger = ledger;
    }

    void matched(ProviderPayoutId id, BankLineId lineId, @Nullable MemberId by, String reason) {
        ProviderPayout payout = payouts.lock(id);
        BankLine line = bank.lock(lineId);
        ProviderPayoutState from = payout.state();
        DepositState was = line.state();
        payout.arrived(line);
        line.isPayout();
        history.moved(payout, from, by, reason);
        history.moved(line, was, by, reason);
        ledger.post(new Entry(
                EntryKind.PG_PAYOUT,
                "pg-payout:" + payout.settledOn() + ":" + payout.storeId(),
                line.at(),
                payout.storeId(),
                postings(payout)));
    }

    private static List<Posting> postings(ProviderPayout payout) {
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit(Account.BANK, payout.amount()));
        if (!payout.cost().isZero()) {
            postings.add(Posting.debit(Account.PG_COST, payout.cost()));
        }
        postings.add(Posting.credit(Account.PG_RECEIVABLE, payout.gross()));
        return postings;
    }
}

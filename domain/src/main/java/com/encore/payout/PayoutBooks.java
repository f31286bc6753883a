package com.encore.payout;

import com.encore.ledger.Account;
import com.encore.ledger.Entry;
import com.encore.ledger.EntryKind;
import com.encore.ledger.Ledger;
import com.encore.ledger.Posting;
import com.encore.money.Won;
import com.encore.settlement.Payable;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Books payouts: what an artist is owed leaves the bank, and comes back if the bank could not pay it. */
@Component
class PayoutBooks {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final BankMoney bank;
    private final Clock clock;

    PayoutBooks(JdbcClient jdbc, Ledger ledger, BankMoney bank, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.bank = bank;
        this.clock = clock;
    }

    /** Whoever confirms is alone with what is in the bank until their payouts are booked. Take it after all other locks. */
    void takeTurn() {
        jdbc.sql("select id from payout_turn where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    void requireCovered(Won total) {
        long there = bank.there();
        if (there < total.amount()) {
            throw new NotCovered(there, total);
        }
    }

    void paidOut(Payout payout, Payable settlement) {
        ledger.post(new Entry(
                EntryKind.PAYOUT,
                "payout:" + settlement.number() + ":" + payout.attempt(),
                clock.instant(),
                "settlement " + settlement.number(),
                List.of(
                        Posting.debit(Account.ARTIST_PAYABLE, settlement.project(), payout.amount()),
                        Posting.credit(Account.BANK, settlement.project(), payout.amount()))));
    }

    void cameBack(Payout payout, Payable settlement) {
        ledger.post(new Entry(
                EntryKind.PAYOUT_BOUNCED,
                "payout-bounced:" + settlement.number() + ":" + payout.attempt(),
                clock.instant(),
                "settlement " + settlement.number(),
                List.of(
                        Posting.debit(Account.BANK, settlement.project(), payout.amount()),
                        Posting.credit(Account.ARTIST_PAYABLE, settlement.project(), payout.amount()))));
    }
}

package com.encore.payout;

import com.encore.ledger.Account;
import com.encore.stereotype.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the books say is in our bank account. Below zero where what the provider paid out was not booked yet. */
@ReadModel
public class BankMoney {

    private final JdbcClient jdbc;

    BankMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long there() {
        return jdbc.sql("select coalesce(sum(amount), 0) from posting where account_id = ?")
                .param(Account.BANK.id())
                .query(Long.class)
                .single();
    }
}

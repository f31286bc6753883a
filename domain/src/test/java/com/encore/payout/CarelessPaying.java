package com.encore.payout;

import com.encore.money.Won;
import com.encore.settlement.SettlementId;
import com.encore.stereotype.RandomCode;
import com.encore.stereotype.UseCase;
import java.util.concurrent.CyclicBarrier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans and confirms as {@link MakeBatch} and {@link ConfirmBatch} do, but without a lock: the negative control of the races. */
@UseCase
class CarelessPaying {

    private final JdbcClient jdbc;
    private final BankMoney bank;

    CarelessPaying(JdbcClient jdbc, BankMoney bank) {
        this.bank = bank;
        this.jdbc = jdbc;
    }

    /** Into a table that is like the real one; whether it keeps the key is up to the test. */
    boolean plan(String table, SettlementId settlement, int no, CyclicBarrier together) throws Exception {
        int living = jdbc.sql("select count(*) from " + table + " where living = 1 and settlement_id = ?")
                .param(settlement.value())
                .query(Integer.class)
                .single();
        together.await();
        if (living > 0) {
            return false;
        }
        jdbc.sql("insert into " + table + """
                         (batch_id, no, settlement_id, artist_id, attempt, amount, bank, account_sealed, account_hint,
                          holder_sealed, payee_version, state, version)
                        values (1, ?, ?, 1, ?, 1000, 'HANA', '', '', '', 0, 'PLANNED', 0)
                        """)
                .params(no, settlement.value(), no)
                .update();
        return true;
    }

    /** Believes that nothing is planned, because nothing was when it looked. */
    boolean recall(String table, SettlementId settlement, CyclicBarrier together) throws Exception {
        int living = jdbc.sql("select count(*) from " + table + " where living = 1 and settlement_id = ?")
                .param(settlement.value())
                .query(Integer.class)
                .single();
        together.await();
        return living == 0;
    }

    /** Believes that what it saw in the bank is still there once everybody has looked. */
    boolean covers(Won total, CyclicBarrier together) throws Exception {
        long there = bank.there();
        together.await();
        return there >= total.amount();
    }

    /** Believes the state it read before everybody else was there. */
    boolean confirm(BatchId batch, CyclicBarrier together) throws Exception {
        String state = jdbc.sql("select state from payout_batch where id = ?")
                .param(batch.value())
                .query(String.class)
                .single();
        together.await();
        if (!state.equals("DRAFT")) {
            return false;
        }
        jdbc.sql("insert into careless_transfer (code, batch_id) values (?, ?)")
                .params(RandomCode.of(20), batch.value())
                .update();
        return true;
    }
}

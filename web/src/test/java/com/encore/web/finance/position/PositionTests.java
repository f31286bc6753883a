package com.encore.web.finance.position;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.ledger.Account;
import com.encore.ledger.AccountKind;
import com.encore.ledger.TrialBalance.Row;
import com.encore.web.finance.position.Position.Block;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PositionTests {

    @Test
    void setsWhereMoneyIsAgainstWhoseItIs() {
        Position position = position(Map.of(
                Account.PG_RECEIVABLE, 900L,
                Account.BANK, 100L,
                Account.PLEDGES_HELD, -700L,
                Account.ARTIST_PAYABLE, -200L,
                Account.VAT_PAYABLE, -10L,
                Account.WITHHOLDING_PAYABLE, -20L,
                Account.PLATFORM_FEE, -100L,
                Account.PG_COST, 30L));

        assertThat(position.places()).extracting(Block::amount).containsExactly(900L, 100L);
        assertThat(position.owners()).extracting(Block::amount).containsExactly(700L, 200L, 30L, 70L);
        assertThat(position.difference()).isZero();
    }

    @Test
    void countsWhatStandsAgainstItsRuleOnTheOtherSide() {
        Position position = position(Map.of(
                Account.PG_RECEIVABLE, 500L,
                Account.BANK, -40L,
                Account.PLEDGES_HELD, -500L,
                Account.ARTIST_PAYABLE, 25L,
                Account.PROMOTION_COST, 15L));

        assertThat(position.places())
                .extracting(Block::key)
                .containsExactly(
                        "finance.holding.PROVIDER", "finance.holding.ARTISTS.reversed", "finance.holding.OWN.reversed");
        assertThat(position.owners())
                .extracting(Block::key)
                .contains("finance.holding.BANK.reversed", "finance.holding.FANS");
        assertThat(position.placed()).isEqualTo(540).isEqualTo(position.owned());
    }

    @Test
    void showsADifferenceRatherThanHideIt() {
        assertThat(position(Map.of(Account.BANK, 10L)).difference()).isEqualTo(10);
    }

    private static Position position(Map<Account, Long> balances) {
        List<Row> rows = Arrays.stream(Account.values())
                .map(account -> new Row(account, AccountKind.ASSET, balances.getOrDefault(account, 0L), 0, 0))
                .toList();
        return Position.of(rows);
    }
}

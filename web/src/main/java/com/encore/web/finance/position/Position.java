package com.encore.web.finance.position;

import com.encore.ledger.TrialBalance;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * All accounts as two sides: where the money is, and whose it is. What stands against its rule, such as a loss or what
 * an artist owes, counts on the other side, so that no side is ever less than nothing.
 */
public record Position(List<Block> places, List<Block> owners) {

    /** Accounts that belong together. The amount is never below zero; reversed says it stands against its rule. */
    public record Block(Holding holding, boolean reversed, long amount, List<TrialBalance.Row> accounts) {

        /** Message key of what it is called here. */
        public String key() {
            return "finance.holding." + holding + (reversed ? ".reversed" : "");
        }
    }

    static Position of(List<TrialBalance.Row> accounts) {
        List<Block> blocks = Arrays.stream(Holding.values())
                .map(holding -> block(holding, accounts))
                .toList();
        return new Position(
                side(blocks, block -> block.holding().isPlace() != block.reversed()),
                side(blocks, block -> block.holding().isPlace() == block.reversed()));
    }

    private static List<Block> side(List<Block> blocks, Predicate<Block> here) {
        return blocks.stream().filter(here).toList();
    }

    private static Block block(Holding holding, List<TrialBalance.Row> accounts) {
        List<TrialBalance.Row> own = accounts.stream()
                .filter(row -> Holding.of(row.account()) == holding)
                .toList();
        long balance = own.stream().mapToLong(TrialBalance.Row::closing).reduce(0, Math::addExact);
        boolean reversed = holding.isPlace() ? balance < 0 : balance > 0;
        return new Block(holding, reversed, Math.abs(balance), own);
    }

    public long placed() {
        return sum(places);
    }

    public long owned() {
        return sum(owners);
    }

    /** By double entry nothing; anything else is a mistake nobody may pay out over. */
    public long difference() {
        return placed() - owned();
    }

    private static long sum(List<Block> side) {
        return side.stream().mapToLong(Block::amount).reduce(0, Math::addExact);
    }
}

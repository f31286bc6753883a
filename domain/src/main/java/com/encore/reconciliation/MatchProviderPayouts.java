package com.encore.reconciliation;

import com.encore.time.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds each payout's deposit: the same amount within a few days. Where as many payouts as deposits of one amount are
 * near each other they belong together in the order of time; where there are more of one it is not guessed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MatchProviderPayouts {

    static final int DAYS = 3;

    private final JdbcClient jdbc;
    private final BookProviderPayout booking;

    MatchProviderPayouts(JdbcClient jdbc, BookProviderPayout booking) {
        this.jdbc = jdbc;
        this.booking = booking;
    }

    /** Payouts are locked before lines of the bank, each by id, so that two who match at once do it one after the other. */
    int match() {
        List<Expected> expected = jdbc.sql("""
                        select id, settled_on, amount from provider_payout where state = 'EXPECTED' order by id for update
                        """).query(Expected.class).list();
        int matched = 0;
        for (long amount :
                expected.stream().map(Expected::amount).distinct().sorted().toList()) {
            List<Deposit> deposits =
                    jdbc.sql("""
                            select id, at from bank_line where state = 'NEW' and deposit = ? order by id for update
                            """).param(amount).query(Deposit.class).list();
            matched += match(
                    expected.stream()
                            .filter(each -> each.amount() == amount)
                            .sorted()
                            .toList(),
                    deposits.stream().sorted().toList());
        }
        return matched;
    }

    private int match(List<Expected> payouts, List<Deposit> deposits) {
        int matched = 0;
        for (List<Expected> near : near(payouts)) {
            List<Deposit> come = deposits.stream()
                    .filter(deposit -> near.stream().anyMatch(payout -> payout.fits(deposit)))
                    .toList();
            if (come.size() == near.size() && allFit(near, come)) {
                for (int i = 0; i < near.size(); i++) {
                    booking.matched(
                            new ProviderPayoutId(near.get(i).id()),
                            new BankLineId(come.get(i).id()),
                            null,
                            "same-amount");
                }
                matched += near.size();
            }
        }
        return matched;
    }

    /** Those that could want the same deposit. */
    private static List<List<Expected>> near(List<Expected> payouts) {
        List<List<Expected>> groups = new ArrayList<>();
        for (Expected payout : payouts) {
            boolean apart = groups.isEmpty()
                    || ChronoUnit.DAYS.between(groups.getLast().getLast().settledOn(), payout.settledOn()) > 2 * DAYS;
            if (apart) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(payout);
        }
        return groups;
    }

    private static boolean allFit(List<Expected> payouts, List<Deposit> deposits) {
        for (int i = 0; i < payouts.size(); i++) {
            if (!payouts.get(i).fits(deposits.get(i))) {
                return false;
            }
        }
        return true;
    }

    private record Expected(long id, LocalDate settledOn, long amount) implements Comparable<Expected> {
        boolean fits(Deposit deposit) {
            return Math.abs(ChronoUnit.DAYS.between(settledOn, Seoul.dateOf(deposit.at()))) <= DAYS;
        }

        @Override
        public int compareTo(Expected other) {
            int byDay = settledOn.compareTo(other.settledOn);
            return byDay != 0 ? byDay : Long.compare(id, other.id);
        }
    }

    private record Deposit(long id, Instant at) implements Comparable<Deposit> {
        @Override
        public int compareTo(Deposit other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(id, other.id);
        }
    }
}

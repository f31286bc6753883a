package com.encore.payout;

import com.encore.money.Won;
import com.encore.project.Bank;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A payout as people read of it, the account masked. Only what is planned can be hindered. */
public record PayoutView(
        PayoutId id,
        int no,
        String settlement,
        String title,
        String artist,
        int attempt,
        Won amount,
        Bank bank,
        String accountHint,
        PayoutState state,
        @Nullable String bankMessage,
        @Nullable LocalDate paidOn,
        @Nullable Hindrance hindrance) {}

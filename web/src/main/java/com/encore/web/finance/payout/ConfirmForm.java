package com.encore.web.finance.payout;

import com.encore.money.Won;
import com.encore.payout.BatchView;
import com.encore.payout.ConfirmBatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What somebody says who confirms a batch: its total as they typed it, under the figures the page showed them. */
record ConfirmForm(String total, String hash, @Nullable Boolean knows) {

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[,\\s원]");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}");

    ConfirmForm(@Nullable String total, @Nullable String hash, @Nullable Boolean knows) {
        this.total = total == null ? "" : total;
        this.hash = hash == null ? "" : hash;
        this.knows = knows;
    }

    static ConfirmForm of(BatchView batch) {
        return new ConfirmForm("", batch.hash(), null);
    }

    ConfirmBatch.@Nullable Seen seen(BindingResult faults) {
        String digits = BETWEEN_DIGITS.matcher(total).replaceAll("");
        if (!AMOUNT.matcher(digits).matches()) {
            faults.rejectValue("total", "payout.confirm.total.needed");
            return null;
        }
        return new ConfirmBatch.Seen(hash, Won.of(Long.parseLong(digits)), Boolean.TRUE.equals(knows));
    }
}

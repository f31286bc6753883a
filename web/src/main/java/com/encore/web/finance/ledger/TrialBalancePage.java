package com.encore.web.finance.ledger;

import com.encore.ledger.ClosedMonths;
import com.encore.ledger.TrialBalance;
import com.encore.payment.PaymentFile;
import com.encore.refund.RefundList;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All accounts over a month, which must come to nothing together, and the way to what somebody has a number of. */
@Controller
class TrialBalancePage {

    private final TrialBalance books;
    private final ClosedMonths closed;
    private final PaymentFile payments;
    private final RefundList refunds;
    private final Clock clock;

    TrialBalancePage(TrialBalance books, ClosedMonths closed, PaymentFile payments, RefundList refunds, Clock clock) {
        this.books = books;
        this.closed = closed;
        this.payments = payments;
        this.refunds = refunds;
        this.clock = clock;
    }

    @GetMapping("/finance/ledger")
    String show(@RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "") String q, Model model) {
        String typed = q.strip().toUpperCase(Locale.ROOT);
        Optional<String> found = find(typed);
        if (found.isPresent()) {
            return "redirect:" + found.get();
        }
        YearMonth now = YearMonth.from(Seoul.dateOf(clock.instant()));
        YearMonth shown = Months.read(month, now);
        List<TrialBalance.Row> rows =
                books.during(shown.atDay(1), shown.plusMonths(1).atDay(1));
        model.addAttribute("q", q);
        model.addAttribute("unknown", !typed.isEmpty());
        model.addAttribute("month", shown);
        model.addAttribute("before", shown.minusMonths(1));
        model.addAttribute("after", shown.equals(now) ? null : shown.plusMonths(1));
        model.addAttribute("closed", closed.of(shown.atDay(1)).orElse(null));
        model.addAttribute("trial", rows);
        model.addAttribute("sums", Sums.of(rows));
        return "finance/ledger/trial-balance";
    }

    private Optional<String> find(String typed) {
        if (typed.matches("S[0-9A-Z]{13}")) {
            return Optional.of("/finance/settlements/" + typed);
        }
        return payments.find(typed)
                .or(() -> refunds.paymentOf(typed))
                .map(payment -> "/finance/ledger/payments/" + payment.value());
    }

    /** What each column comes to. Opening and closing must be nothing, and debits as much as credits. */
    public record Sums(long opening, long debit, long credit, long closing) {

        static Sums of(List<TrialBalance.Row> rows) {
            return new Sums(
                    rows.stream().mapToLong(TrialBalance.Row::opening).sum(),
                    rows.stream().mapToLong(TrialBalance.Row::debit).sum(),
                    rows.stream().mapToLong(TrialBalance.Row::credit).sum(),
                    rows.stream().mapToLong(TrialBalance.Row::closing).sum());
        }

        public boolean balance() {
            return opening == 0 && closing == 0 && debit == credit;
        }
    }
}

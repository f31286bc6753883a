package com.encore.web.finance.ledger;

import com.encore.account.MemberFile;
import com.encore.ledger.EntryBook;
import com.encore.payment.NoSuchPayment;
import com.encore.payment.PaymentDetail;
import com.encore.payment.PaymentFile;
import com.encore.payment.PaymentNumber;
import com.encore.privacy.Masked;
import com.encore.refund.RefundCase;
import com.encore.refund.RefundFile;
import com.encore.settlement.EntryOrigins;
import com.encore.web.piece.Crumb;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What lies behind the books of one payment: the provider's facts, what went back, its entries and its settlements. */
@Controller
class PaymentFactsPage {

    private final PaymentFile payments;
    private final RefundFile refunds;
    private final EntryBook books;
    private final EntryOrigins origins;
    private final MemberFile members;
    private final MessageSource messages;

    PaymentFactsPage(
            PaymentFile payments,
            RefundFile refunds,
            EntryBook books,
            EntryOrigins origins,
            MemberFile members,
            MessageSource messages) {
        this.payments = payments;
        this.refunds = refunds;
        this.books = books;
        this.origins = origins;
        this.members = members;
        this.messages = messages;
    }

    /** A refund with the number of its entry, once it is booked. */
    public record RefundShown(RefundCase file, @Nullable Long entry) {}

    @GetMapping("/finance/ledger/payments/{number:E[0-9A-Z]{21}}")
    String show(@PathVariable String number, Model model, Locale locale) {
        PaymentDetail payment = payments.of(PaymentNumber.read(number).orElseThrow(NoSuchPayment::new));
        List<RefundCase> cases = refunds.of(payment.item().id());
        Map<String, Long> entries = books.numbersOf(Stream.concat(
                        Stream.of(payment.bookedAs()),
                        cases.stream().map(each -> each.refund().bookedAs()).flatMap(Optional::stream))
                .toList());
        model.addAttribute(
                "crumbs",
                List.of(new Crumb(messages.getMessage("finance.ledger.title", null, locale), "/finance/ledger")));
        model.addAttribute("payment", payment);
        model.addAttribute(
                "backer", Masked.name(members.of(payment.backer()).name()).text());
        model.addAttribute("entry", entries.get(payment.bookedAs()));
        model.addAttribute(
                "refunds",
                cases.stream()
                        .map(each -> new RefundShown(
                                each, each.refund().bookedAs().map(entries::get).orElse(null)))
                        .toList());
        model.addAttribute("settlements", origins.settling(number));
        return "finance/ledger/payment";
    }
}

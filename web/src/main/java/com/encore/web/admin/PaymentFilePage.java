package com.encore.web.admin;

import com.encore.account.MemberFile;
import com.encore.ledger.Journal;
import com.encore.payment.AskProviderAgain;
import com.encore.payment.NoSuchPayment;
import com.encore.payment.PaymentDetail;
import com.encore.payment.PaymentFile;
import com.encore.payment.PaymentNumber;
import com.encore.payment.PaymentState;
import com.encore.privacy.Masked;
import com.encore.refund.RefundCase;
import com.encore.refund.RefundFile;
import com.encore.web.piece.Crumb;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One payment: where it stands, what happened, what went back or is to, and what the books say of it. */
@Controller
class PaymentFilePage {

    /** Anything else cannot be a payment's, and the database could not even compare it. */
    private static final String ONE = "/admin/payments/{number:E[0-9A-Z]{21}}";

    private final PaymentFile payments;
    private final RefundFile refunds;
    private final Journal journal;
    private final MemberFile members;
    private final MoneyMoments moments;
    private final AskProviderAgain again;
    private final MessageSource messages;

    PaymentFilePage(
            PaymentFile payments,
            RefundFile refunds,
            Journal journal,
            MemberFile members,
            MoneyMoments moments,
            AskProviderAgain again,
            MessageSource messages) {
        this.payments = payments;
        this.refunds = refunds;
        this.journal = journal;
        this.members = members;
        this.moments = moments;
        this.again = again;
        this.messages = messages;
    }

    @GetMapping(ONE)
    String show(@PathVariable String number, Model model, Locale locale) {
        PaymentDetail payment = payments.of(read(number));
        List<RefundCase> cases = refunds.of(payment.item().id());
        model.addAttribute("crumbs", List.of(new Crumb(say("admin.payments", locale), "/admin/payments")));
        model.addAttribute("payment", payment);
        model.addAttribute("backer", Masked.name(members.of(payment.backer()).name()));
        model.addAttribute(
                "moments", moments.of(payments.historyOf(payment.item().id()), locale));
        model.addAttribute(
                "refunds",
                cases.stream()
                        .map(each -> new RefundShown(each, moments.ofRefund(each.moves(), payment.backer(), locale)))
                        .toList());
        model.addAttribute("entries", journal.of(bookedAs(payment, cases)));
        return "admin/payment";
    }

    @RecentPassword
    @PostMapping(ONE + "/ask")
    String ask(@PathVariable String number, @CurrentMember SignedIn admin, RedirectAttributes next, Locale locale) {
        PaymentNumber asked = payments.of(read(number)).item().number();
        PaymentState state = again.ask(asked, admin.id());
        String answer = say("admin.payment.state." + state, locale);
        next.addFlashAttribute(
                state == PaymentState.UNKNOWN ? "failed" : "done",
                messages.getMessage("admin.payment.asked", new Object[] {answer}, locale));
        return "redirect:/admin/payments/" + asked.value();
    }

    private static List<String> bookedAs(PaymentDetail payment, List<RefundCase> cases) {
        return Stream.concat(
                        Stream.of(payment.bookedAs()),
                        cases.stream().map(each -> each.refund().bookedAs()).flatMap(Optional::stream))
                .toList();
    }

    private static PaymentNumber read(String number) {
        return PaymentNumber.read(number).orElseThrow(NoSuchPayment::new);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

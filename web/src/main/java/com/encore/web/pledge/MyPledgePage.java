package com.encore.web.pledge;

import com.encore.money.Vat;
import com.encore.payment.PaymentOf;
import com.encore.payment.PaymentState;
import com.encore.payment.PaymentView;
import com.encore.pledge.MyPledges;
import com.encore.pledge.PledgeNumber;
import com.encore.pledge.PledgeView;
import com.encore.refund.CancelPledge;
import com.encore.refund.RefundState;
import com.encore.refund.RefundsOf;
import com.encore.stereotype.Refusal;
import com.encore.ticket.MyTickets;
import com.encore.web.piece.Moment;
import com.encore.web.piece.ReceiptLine;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One pledge: where its money is, what it was for, what happened, and how to take it back. */
@Controller
class MyPledgePage {

    private final MyPledges pledges;
    private final PaymentOf payments;
    private final RefundsOf refunds;
    private final MyTickets tickets;
    private final CancelPledge cancelPledge;
    private final MessageSource messages;
    private final Clock clock;

    MyPledgePage(
            MyPledges pledges,
            PaymentOf payments,
            RefundsOf refunds,
            MyTickets tickets,
            CancelPledge cancelPledge,
            MessageSource messages,
            Clock clock) {
        this.pledges = pledges;
        this.payments = payments;
        this.refunds = refunds;
        this.tickets = tickets;
        this.cancelPledge = cancelPledge;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/me/pledges/{number}")
    String show(@PathVariable String number, @CurrentMember SignedIn member, Model model) {
        return page("pledge/pledge", own(number, member), model);
    }

    /** Asked every two seconds while the outcome is not known; answers with a reload once it is. */
    @GetMapping("/me/pledges/{number}/checking")
    String checking(
            @PathVariable String number, @CurrentMember SignedIn member, Model model, HttpServletResponse response) {
        PledgeView pledge = own(number, member);
        if (!isUnknown(payments.pledge(pledge.id()))) {
            response.setHeader("HX-Redirect", "/me/pledges/" + pledge.number().value() + "?paid");
        }
        return page("pledge/pledge :: checking", pledge, model);
    }

    @GetMapping("/me/pledges/{number}/cancel")
    String askToCancel(@PathVariable String number, @CurrentMember SignedIn member, Model model) {
        PledgeView pledge = own(number, member);
        return pledge.cancellableAt(clock.instant())
                ? page("pledge/cancel", pledge, model)
                : Where.pledge(pledge.number());
    }

    @PostMapping("/me/pledges/{number}/cancel")
    String cancel(
            @PathVariable String number,
            @CurrentMember SignedIn member,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        PledgeNumber pledge = own(number, member).number();
        try {
            String outcome = outcome(cancelPledge.cancel(pledge, member.id()));
            next.addFlashAttribute("done", messages.getMessage(outcome, null, locale));
            return Where.pledge(pledge);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            model.addAttribute("failed", messages.getMessage("refusal." + refusal.key(), refusal.arguments(), locale));
            response.setStatus(HttpStatus.CONFLICT.value());
            return page("pledge/pledge", own(number, member), model);
        }
    }

    @GetMapping("/me/pledges/{number}/receipt")
    String receipt(@PathVariable String number, @CurrentMember SignedIn member, Model model) {
        PledgeView pledge = own(number, member);
        if (pledge.paidAt() == null) {
            return Where.pledge(pledge.number());
        }
        model.addAttribute("buyer", member.displayName());
        model.addAttribute("receiptLines", receiptLines(pledge));
        return page("pledge/receipt", pledge, model);
    }

    private static String outcome(RefundState state) {
        return switch (state) {
            case DONE, MOOT -> "pledge.cancel.done";
            case OWED, ASKED, PENDING, PARKED -> "pledge.cancel.begun";
        };
    }

    private String page(String view, PledgeView pledge, Model model) {
        Optional<PaymentView> payment = payments.pledge(pledge.id());
        PledgeRow row = PledgeRow.of(pledge, payment.map(PaymentView::state).orElse(null));
        model.addAttribute("pledge", pledge);
        model.addAttribute("row", row);
        model.addAttribute("lines", pledges.linesOf(pledge.id()));
        model.addAttribute("moments", moments(pledge));
        model.addAttribute("refunds", refunds.pledge(pledge.id()));
        model.addAttribute("tickets", tickets.countOf(pledge.id()));
        model.addAttribute("vat", Vat.within(pledge.total()));
        model.addAttribute("payable", pledge.payableAt(clock.instant()));
        model.addAttribute("cancellable", pledge.cancellableAt(clock.instant()));
        model.addAttribute("unclear", isUnknown(payment));
        payment.ifPresent(each -> model.addAttribute("payment", each));
        return view;
    }

    /** A reason this page has no words for is told by where it led. */
    private List<Moment> moments(PledgeView pledge) {
        Locale locale = LocaleContextHolder.getLocale();
        return pledges.historyOf(pledge.id()).stream()
                .map(move -> {
                    String plain = messages.getMessage("pledge.state." + move.to(), null, locale);
                    String what = messages.getMessage("pledge.history." + move.reason(), null, plain, locale);
                    return new Moment(move.at(), Objects.requireNonNullElse(what, plain), "", "");
                })
                .toList();
    }

    private List<ReceiptLine> receiptLines(PledgeView pledge) {
        Stream<ReceiptLine> rewards = pledges.linesOf(pledge.id()).stream()
                .map(line -> new ReceiptLine(
                        line.option() == null ? line.title() : line.title() + " · " + line.option(),
                        line.quantity(),
                        line.amount()));
        String donation = messages.getMessage("pledge.summary.donation", null, LocaleContextHolder.getLocale());
        Stream<ReceiptLine> given = Stream.of(pledge.donation())
                .filter(amount -> !amount.isZero())
                .map(amount -> new ReceiptLine(donation, 1, amount));
        return Stream.concat(rewards, given).toList();
    }

    private PledgeView own(String number, SignedIn member) {
        return pledges.one(new PledgeNumber(number), member.id());
    }

    private static boolean isUnknown(Optional<PaymentView> payment) {
        return payment.filter(each -> each.state() == PaymentState.UNKNOWN).isPresent();
    }
}

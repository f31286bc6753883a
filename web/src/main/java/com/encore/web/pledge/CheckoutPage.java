package com.encore.web.pledge;

import com.encore.payment.Checkout;
import com.encore.payment.CheckoutClosed;
import com.encore.payment.OpenCheckout;
import com.encore.payment.PaymentMethod;
import com.encore.payment.PaymentOf;
import com.encore.payment.PaymentState;
import com.encore.payment.PaymentView;
import com.encore.payment.PortOneSettings;
import com.encore.payment.ProviderUnavailable;
import com.encore.payment.RefundAccount;
import com.encore.pledge.AbandonPledge;
import com.encore.pledge.MyPledges;
import com.encore.pledge.PledgeMoved;
import com.encore.pledge.PledgeNumber;
import com.encore.pledge.PledgeView;
import com.encore.project.Bank;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/** A held pledge waits to be paid: choose how, go to the payment window, or let it go. */
@Controller
class CheckoutPage {

    private static final String PAGE = "pledge/checkout";

    private final MyPledges pledges;
    private final PaymentOf payments;
    private final OpenCheckout openCheckout;
    private final AbandonPledge abandonPledge;
    private final PortOneSettings portOne;
    private final String publicUrl;
    private final JsonMapper json;
    private final Clock clock;

    CheckoutPage(
            MyPledges pledges,
            PaymentOf payments,
            OpenCheckout openCheckout,
            AbandonPledge abandonPledge,
            PortOneSettings portOne,
            @Value("${encore.public-url:}") String publicUrl,
            JsonMapper json,
            Clock clock) {
        this.pledges = pledges;
        this.payments = payments;
        this.openCheckout = openCheckout;
        this.abandonPledge = abandonPledge;
        this.portOne = portOne;
        this.publicUrl = publicUrl;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/checkout/{number}")
    String show(@PathVariable String number, @CurrentMember SignedIn member, Model model) {
        PledgeView pledge = pledges.one(new PledgeNumber(number), member.id());
        model.addAttribute("form", CheckoutForm.EMPTY);
        return page(pledge, model);
    }

    @PostMapping("/checkout/{number}")
    String pay(
            @PathVariable String number,
            @ModelAttribute("form") CheckoutForm form,
            BindingResult faults,
            @CurrentMember SignedIn member,
            Model model,
            HttpServletResponse response) {
        PledgeView pledge = pledges.one(new PledgeNumber(number), member.id());
        int transferHours = TransferTime.hours(clock.instant(), pledge.closesAt());
        RefundAccount repayTo = form.repayTo(faults);
        Optional<PaymentMethod> method =
                form.chosen().filter(each -> offered(transferHours).contains(each));
        if (method.isEmpty()) {
            faults.rejectValue("method", "pledge.fault.method");
        }
        if (faults.hasErrors()) {
            response.setStatus(FormFaults.STATUS.value());
            return page(pledge, model);
        }
        try {
            Checkout checkout = openCheckout.open(pledge.number(), member.id(), method.get(), repayTo);
            return handOver(pledge, HandOver.of(checkout, member, transferHours, publicUrl), model);
        } catch (CheckoutClosed closed) {
            return Where.pledge(pledge.number());
        } catch (ProviderUnavailable silent) {
            model.addAttribute("unavailable", true);
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return page(pledge, model);
        }
    }

    @PostMapping("/checkout/{number}/let-go")
    String letGo(@PathVariable String number, @CurrentMember SignedIn member) {
        PledgeNumber pledge = new PledgeNumber(number);
        try {
            abandonPledge.abandon(pledge, member.id());
        } catch (PledgeMoved moved) {
            // paid or run out in the meantime: its own page says which
            return Where.pledge(pledge);
        }
        return Where.pledge(pledge);
    }

    private String page(PledgeView pledge, Model model) {
        Instant now = clock.instant();
        Optional<PaymentView> payment = payments.pledge(pledge.id());
        if (!pledge.payableAt(now)
                || payment.filter(each -> each.state().captured()).isPresent()) {
            return Where.pledge(pledge.number());
        }
        model.addAttribute("pledge", pledge);
        model.addAttribute("lines", pledges.linesOf(pledge.id()));
        payment.ifPresent(each -> model.addAttribute("payment", each));
        if (payment.filter(each -> each.state() == PaymentState.WAITING).isPresent()) {
            return "pledge/deposit";
        }
        int transferHours = TransferTime.hours(now, pledge.closesAt());
        model.addAttribute("methods", offered(transferHours));
        model.addAttribute("transferHours", transferHours);
        model.addAttribute("banks", Bank.values());
        return PAGE;
    }

    private String handOver(PledgeView pledge, HandOver handOver, Model model) {
        model.addAttribute("pledge", pledge);
        model.addAttribute("request", json.writeValueAsString(handOver));
        model.addAttribute("sdk", portOne.browserSdk());
        return "pledge/handover";
    }

    private static List<PaymentMethod> offered(int transferHours) {
        return Arrays.stream(PaymentMethod.values())
                .filter(method -> method != PaymentMethod.VIRTUAL_ACCOUNT || transferHours > 0)
                .toList();
    }
}

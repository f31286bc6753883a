package com.encore.web.admin;

import com.encore.payment.PaymentFile;
import com.encore.payment.PaymentItem;
import com.encore.payment.PaymentList;
import com.encore.payment.PaymentNumber;
import com.encore.payment.PaymentShelf;
import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.refund.RefundList;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Payments by where they stand, and the way to one by any number somebody may read out on the phone. */
@Controller
class PaymentListPage {

    private static final int PAGE = 30;

    private final PaymentList payments;
    private final PaymentFile file;
    private final RefundList refunds;
    private final MoneyTabs tabs;

    PaymentListPage(PaymentList payments, PaymentFile file, RefundList refunds, MoneyTabs tabs) {
        this.payments = payments;
        this.file = file;
        this.refunds = refunds;
        this.tabs = tabs;
    }

    @GetMapping("/admin/payments")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String after,
            Model model,
            Locale locale) {
        String typed = q.strip().toUpperCase(Locale.ROOT);
        Optional<PaymentNumber> found = file.find(typed).or(() -> refunds.paymentOf(typed));
        if (found.isPresent()) {
            return "redirect:/admin/payments/" + found.get().value();
        }
        PaymentShelf shelf = Shelves.read(PaymentShelf.class, list, PaymentShelf.STUCK);
        Listed<PaymentItem> page = payments.of(shelf, PageKey.parse(after).orElse(null), PAGE);
        model.addAttribute("q", q);
        model.addAttribute("unknown", !typed.isEmpty());
        model.addAttribute("shelf", shelf);
        model.addAttribute("items", page.rows());
        model.addAttribute(
                "more", page.next() == null ? null : "/admin/payments?list=" + shelf + "&after=" + page.next());
        model.addAttribute("rooms", tabs.rooms(false, locale));
        model.addAttribute("tabs", tabs.shelves(shelf, locale));
        return "admin/payments";
    }
}

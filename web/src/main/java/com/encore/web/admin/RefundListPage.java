package com.encore.web.admin;

import com.encore.payment.PaymentList;
import com.encore.payment.PaymentShelf;
import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.refund.RefundItem;
import com.encore.refund.RefundList;
import com.encore.refund.RefundShelf;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Money on its way back, those refunds first that nobody but a person can help. */
@Controller
class RefundListPage {

    private static final int PAGE = 30;

    private final RefundList refunds;
    private final PaymentList payments;
    private final MoneyTabs tabs;

    RefundListPage(RefundList refunds, PaymentList payments, MoneyTabs tabs) {
        this.refunds = refunds;
        this.payments = payments;
        this.tabs = tabs;
    }

    @GetMapping("/admin/refunds")
    String list(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String after,
            Model model,
            Locale locale) {
        RefundShelf shelf = Shelves.read(RefundShelf.class, list, RefundShelf.PARKED);
        Listed<RefundItem> page = refunds.of(shelf, PageKey.parse(after).orElse(null), PAGE);
        model.addAttribute("shelf", shelf);
        model.addAttribute("items", page.rows());
        model.addAttribute(
                "more", page.next() == null ? null : "/admin/refunds?list=" + shelf + "&after=" + page.next());
        model.addAttribute("rooms", tabs.rooms(true, locale));
        model.addAttribute("tabs", tabs.shelves(shelf, locale));
        model.addAttribute("partlyBack", payments.count(PaymentShelf.PARTLY_BACK, NeedsAttention.MOST));
        return "admin/refunds";
    }
}

package com.encore.web.pledge;

import com.encore.payment.PaymentOf;
import com.encore.payment.PaymentState;
import com.encore.pledge.MyPledges;
import com.encore.pledge.PledgeId;
import com.encore.pledge.PledgeView;
import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All pledges of a fan, and where the money of each is. */
@Controller
class MyPledgesPage {

    private static final int SIZE = 20;

    private final MyPledges pledges;
    private final PaymentOf payments;

    MyPledgesPage(MyPledges pledges, PaymentOf payments) {
        this.pledges = pledges;
        this.payments = payments;
    }

    @GetMapping("/me/pledges")
    String list(@RequestParam(defaultValue = "") String after, @CurrentMember SignedIn member, Model model) {
        Listed<PledgeView> page = pledges.of(member.id(), PageKey.parse(after).orElse(null), SIZE);
        Map<PledgeId, PaymentState> paid =
                payments.statesOf(page.rows().stream().map(PledgeView::id).toList());
        model.addAttribute(
                "rows",
                page.rows().stream()
                        .map(pledge -> PledgeRow.of(pledge, paid.get(pledge.id())))
                        .toList());
        if (page.next() != null) {
            model.addAttribute("more", "/me/pledges?after=" + page.next());
        }
        return "pledge/list";
    }
}

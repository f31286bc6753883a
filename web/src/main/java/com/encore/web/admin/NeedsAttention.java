package com.encore.web.admin;

import com.encore.account.Role;
import com.encore.payment.PaymentList;
import com.encore.payment.PaymentShelf;
import com.encore.refund.RefundList;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/**
 * How much money waits for a person, for the navigation of admins. Counted when a page that shows it is drawn and no
 * further than a hundred; error pages go without, because they must be drawn even when nothing can be counted.
 */
@ControllerAdvice(basePackages = "com.encore.web")
class NeedsAttention {

    static final int MOST = 100;

    private final RefundList refunds;
    private final PaymentList payments;

    NeedsAttention(RefundList refunds, PaymentList payments) {
        this.refunds = refunds;
        this.payments = payments;
    }

    @ModelAttribute
    void count(@CurrentMember @Nullable SignedIn member, Model model) {
        if (member != null && member.is(Role.ADMIN)) {
            model.addAttribute("needsAttention", new LazyContextVariable<String>() {
                @Override
                protected String loadValue() {
                    return written();
                }
            });
        }
    }

    /** Empty for nothing. */
    private String written() {
        int count = refunds.parked(MOST)
                + payments.count(PaymentShelf.STUCK, MOST)
                + payments.count(PaymentShelf.PARTLY_BACK, MOST);
        return count == 0 ? "" : count < MOST ? Integer.toString(count) : (MOST - 1) + "+";
    }
}

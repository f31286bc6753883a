package com.encore.testing;

import com.encore.account.MemberId;
import com.encore.payment.ConfirmPayment;
import com.encore.payment.OpenCheckout;
import com.encore.payment.PaymentMethod;
import com.encore.payment.PaymentNumber;
import com.encore.payment.RefundAccount;
import com.encore.pledge.PlacePledge;
import com.encore.pledge.PledgeNumber;
import com.encore.pledge.PledgeRequest;
import com.encore.project.ProjectId;
import org.springframework.stereotype.Component;

/** Fans who pledge, and how far they get with paying. */
@Component
public class Backers {

    private static final RefundAccount ACCOUNT = new RefundAccount("SHINHAN", "110-123-456789", "테스트 팬");

    private final PlacePledge placing;
    private final OpenCheckout checkouts;
    private final ConfirmPayment confirmation;
    private final Stage stage;

    Backers(PlacePledge placing, OpenCheckout checkouts, ConfirmPayment confirmation, Stage stage) {
        this.placing = placing;
        this.checkouts = checkouts;
        this.confirmation = confirmation;
        this.stage = stage;
    }

    /** A pledge and the payment opened for it. */
    public record Opened(MemberId fan, PledgeNumber pledge, PaymentNumber payment) {}

    public Opened opens(PledgeRequest request, PaymentMethod method) {
        PledgeNumber pledge = placing.place(request);
        RefundAccount repayTo = method == PaymentMethod.VIRTUAL_ACCOUNT ? ACCOUNT : null;
        PaymentNumber payment =
                checkouts.open(pledge, request.member(), method, repayTo).payment();
        return new Opened(request.member(), pledge, payment);
    }

    public Opened opens(ProjectId project, long amount) {
        return opens(stage.donation(stage.fan(), project, amount), PaymentMethod.CARD);
    }

    public Opened pays(ProjectId project, long amount) {
        return paid(opens(project, amount));
    }

    public Opened pays(PledgeRequest request) {
        return paid(opens(request, PaymentMethod.CARD));
    }

    private Opened paid(Opened opened) {
        Provider.sandbox().payer().approve(opened.payment().value());
        confirmation.confirm(opened.payment());
        return opened;
    }
}

package com.encore.ticket;

import com.encore.account.MemberId;
import com.encore.payment.ConfirmPayment;
import com.encore.payment.OpenCheckout;
import com.encore.payment.PaymentMethod;
import com.encore.payment.PaymentNumber;
import com.encore.pledge.PlacePledge;
import com.encore.pledge.PledgeId;
import com.encore.pledge.PledgeMoney;
import com.encore.pledge.PledgeNumber;
import com.encore.project.ProjectId;
import com.encore.project.Wanted;
import com.encore.testing.Provider;
import com.encore.testing.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes pledges of tests to where they have tickets, and back, the way money goes. */
@Component
public class Sales {

    private final PlacePledge placing;
    private final OpenCheckout checkouts;
    private final ConfirmPayment confirmation;
    private final PledgeMoney money;
    private final TransactionTemplate transaction;
    private final Stage stage;

    Sales(
            PlacePledge placing,
            OpenCheckout checkouts,
            ConfirmPayment confirmation,
            PledgeMoney money,
            TransactionTemplate transaction,
            Stage stage) {
        this.placing = placing;
        this.checkouts = checkouts;
        this.confirmation = confirmation;
        this.money = money;
        this.transaction = transaction;
        this.stage = stage;
    }

    public PledgeNumber paid(MemberId fan, ProjectId project, Wanted... wanted) {
        PledgeNumber pledge = placing.place(stage.request(fan, project, wanted));
        PaymentNumber payment =
                checkouts.open(pledge, fan, PaymentMethod.CARD, null).payment();
        Provider.sandbox().payer().approve(payment.value());
        confirmation.confirm(payment);
        return pledge;
    }

    public PledgeNumber confirmed(MemberId fan, ProjectId project, Wanted... wanted) {
        PledgeNumber pledge = paid(fan, project, wanted);
        confirm(pledge);
        return pledge;
    }

    /** Says whether this call confirmed it. */
    public boolean confirm(PledgeNumber pledge) {
        return Boolean.TRUE.equals(transaction.execute(status -> money.confirmed(idOf(pledge))));
    }

    /** As when the merchant gives the money back at the provider. */
    public void sendBack(PledgeNumber pledge) {
        String payment = stage.jdbc()
                .sql("select number from payment where pledge_id = ?")
                .param(idOf(pledge).value())
                .query(String.class)
                .single();
        Provider.sandbox().payer().cancelAtConsole(payment, null, "콘솔에서 취소");
        confirmation.confirm(new PaymentNumber(payment));
    }

    public PledgeId idOf(PledgeNumber pledge) {
        return new PledgeId(stage.jdbc()
                .sql("select id from pledge where number = ?")
                .param(pledge.value())
                .query(Long.class)
                .single());
    }
}

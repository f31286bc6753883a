package com.encore.refund;

import com.encore.account.MemberId;
import com.encore.payment.ConfirmPayment;
import com.encore.payment.OpenCheckout;
import com.encore.payment.PaymentMethod;
import com.encore.payment.PaymentNumber;
import com.encore.payment.RefundAccount;
import com.encore.pledge.PlacePledge;
import com.encore.pledge.PledgeNumber;
import com.encore.project.ProjectId;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.testing.Provider;
import com.encore.testing.Stage;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes pledges that are paid and then owed back, and says what became of their refunds. */
@Component
class Backer {

    static final RefundAccount ACCOUNT = new RefundAccount("SHINHAN", "110123456789", "김민지");

    /** A paid pledge and everything it is known by. */
    record Backed(MemberId fan, ProjectId project, PledgeNumber pledge, PaymentNumber payment, long amount) {}

    private final Stage stage;
    private final PlacePledge placing;
    private final OpenCheckout checkouts;
    private final ConfirmPayment confirmation;
    private final RequestCancellation requests;
    private final PortOneSandbox provider = Provider.sandbox();

    Backer(
            Stage stage,
            PlacePledge placing,
            OpenCheckout checkouts,
            ConfirmPayment confirmation,
            RequestCancellation requests) {
        this.stage = stage;
        this.placing = placing;
        this.checkouts = checkouts;
        this.confirmation = confirmation;
        this.requests = requests;
    }

    Backed paidByCard(MemberId fan, ProjectId project, long amount) {
        PledgeNumber pledge = placing.place(stage.donation(fan, project, amount));
        PaymentNumber payment =
                checkouts.open(pledge, fan, PaymentMethod.CARD, null).payment();
        provider.payer().approve(payment.value());
        confirmation.confirm(payment);
        return new Backed(fan, project, pledge, payment, amount);
    }

    Backed paidByTransfer(MemberId fan, ProjectId project, long amount) {
        PledgeNumber pledge = placing.place(stage.donation(fan, project, amount));
        PaymentNumber payment = checkouts
                .open(pledge, fan, PaymentMethod.VIRTUAL_ACCOUNT, ACCOUNT)
                .payment();
        provider.payer().issueAccount(payment.value());
        provider.payer().deposit(payment.value());
        confirmation.confirm(payment);
        return new Backed(fan, project, pledge, payment, amount);
    }

    /** As it was before an account was asked for, or where it could not be. */
    void forgetsAccount(Backed backed) {
        stage.jdbc().sql("""
                        update payment set refund_bank = null, refund_account_sealed = null, refund_holder_sealed = null,
                          refund_hint = null, version = version + 1
                        where number = ?
                        """).param(backed.payment().value()).update();
    }

    RefundId owed(Backed backed) {
        return requests.request(backed.pledge(), backed.fan());
    }

    /** State, kind of parking if any, attempts, refusals. */
    String told(RefundId id) {
        return stage.jdbc()
                .sql("select concat_ws(' ', state, park_kind, attempts, refusals) from refund where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    int cancellations(Backed backed) {
        return (int) provider.record().of(backed.payment().value()).stream()
                .filter(move -> move.net() < 0)
                .count();
    }

    String emailOf(MemberId fan) {
        return stage.jdbc()
                .sql("select email from member where id = ?")
                .param(fan.value())
                .query(String.class)
                .single();
    }

    List<String> attemptsOf(RefundId id) {
        return stage.jdbc()
                .sql("select outcome from refund_attempt where refund_id = ? order by sequence")
                .param(id.value())
                .query(String.class)
                .list();
    }
}

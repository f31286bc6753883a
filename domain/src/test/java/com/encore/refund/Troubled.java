package com.encore.refund;

import com.encore.account.MemberId;
import com.encore.payment.ConfirmPayment;
import com.encore.payment.OpenCheckout;
import com.encore.payment.PaymentMethod;
import com.encore.payment.PaymentNumber;
import com.encore.pledge.PlacePledge;
import com.encore.pledge.PledgeNumber;
import com.encore.project.ProjectId;
import com.encore.sandbox.portone.Fault;
import com.encore.sandbox.portone.Operation;
import com.encore.sandbox.portone.PayRequest;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.sandbox.portone.Scope;
import com.encore.testing.Provider;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Money that nobody but a person can help any more, each of a pledge and a project of its own. */
@Component
public final class Troubled {

    /** A pledge, its payment, and the number of its refund if there is one. */
    public record Money(MemberId fan, ProjectId project, PledgeNumber pledge, PaymentNumber payment, String refund) {}

    private final PlacePledge placing;
    private final OpenCheckout checkouts;
    private final ConfirmPayment confirmation;
    private final CancelPledge cancelling;
    private final PayBackDue payBack;
    private final Stage stage;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final PortOneSandbox provider = Provider.sandbox();

    Troubled(
            PlacePledge placing,
            OpenCheckout checkouts,
            ConfirmPayment confirmation,
            CancelPledge cancelling,
            PayBackDue payBack,
            Stage stage,
            JdbcClient jdbc,
            TestClock clock) {
        this.placing = placing;
        this.checkouts = checkouts;
        this.confirmation = confirmation;
        this.cancelling = cancelling;
        this.payBack = payBack;
        this.stage = stage;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The provider refused to give it back until we stopped trying; from now on it would. */
    public Money parkedRefund(long amount) {
        Money paid = paid(amount);
        provider.faults()
                .on(Scope.of(Operation.CANCEL).payment(paid.payment().value()), new Fault.PgProvider("1", "거절"));
        cancelling.cancel(paid.pledge(), paid.fan());
        for (int i = 0; i < RefundPace.MOST_REFUSALS; i++) {
            clock.advance(Duration.ofHours(2));
            payBack.pay(1000);
        }
        provider.faults().clear();
        return new Money(
                paid.fan(),
                paid.project(),
                paid.pledge(),
                paid.payment(),
                jdbc.sql("select r.number from refund r join payment y on y.id = r.payment_id where y.number = ?")
                        .param(paid.payment().value())
                        .query(String.class)
                        .single());
    }

    /** Part of it was given back at the provider's console. */
    public Money partlyBack(long amount, long back) {
        Money paid = paid(amount);
        provider.payer().cancelAtConsole(paid.payment().value(), back, "콘솔에서 일부 취소");
        confirmation.confirm(paid.payment());
        return paid;
    }

    /** Paid in a currency that is not ours. */
    public Money stuck(long amount) {
        Money opened = opened(amount);
        provider.payer().approve(PayRequest.of(opened.payment().value(), amount).asking(amount, 0, "USD"));
        confirmation.confirm(opened.payment());
        return opened;
    }

    public Money paid(long amount) {
        Money opened = opened(amount);
        provider.payer().approve(opened.payment().value());
        confirmation.confirm(opened.payment());
        return opened;
    }

    private Money opened(long amount) {
        MemberId fan = stage.fan();
        ProjectId project = stage.project();
        PledgeNumber pledge = placing.place(stage.donation(fan, project, amount));
        PaymentNumber payment =
                checkouts.open(pledge, fan, PaymentMethod.CARD, null).payment();
        return new Money(fan, project, pledge, payment, "");
    }
}

package com.encore.payment;

import com.encore.stereotype.CallsOut;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The provider has news of a payment. The message is never believed, only its payment's number is: the provider is
 * asked, as for everything else. What cannot be handled now is answered so that the provider sends it again.
 */
@CallsOut
public class ReceiveWebhook {

    /** What the provider is told. */
    public enum Reply {
        OK,
        FORGED,
        SEND_AGAIN
    }

    private static final int LONGEST_ID = 100;

    /** Says only that money came, which is nothing new once it is booked; what goes back has other names. */
    private static final String PAID = "Transaction.Paid";

    private final WebhookReader reader;
    private final WebhookReceipts receipts;
    private final ConfirmPayment confirmation;
    private final AwaitMoney money;
    private final KnownState known;

    ReceiveWebhook(
            WebhookReader reader,
            WebhookReceipts receipts,
            ConfirmPayment confirmation,
            AwaitMoney money,
            KnownState known) {
        this.reader = reader;
        this.receipts = receipts;
        this.confirmation = confirmation;
        this.money = money;
        this.known = known;
    }

    public Reply receive(String body, @Nullable String id, @Nullable String signature, @Nullable String timestamp) {
        return switch (reader.read(body, id, signature, timestamp)) {
            case WebhookReader.News.Forged forged -> Reply.FORGED;
            case WebhookReader.News.Irrelevant other -> Reply.OK;
            case WebhookReader.News.AboutPayment news -> handle(news);
        };
    }

    private Reply handle(WebhookReader.News.AboutPayment news) {
        Optional<PaymentNumber> number = PaymentNumber.read(news.paymentNumber());
        boolean paid = news.type().equals(PAID);
        Optional<PaymentState> state = number.flatMap(paid ? money::of : known::of);
        if (state.isEmpty() || news.messageId().length() > LONGEST_ID) {
            return Reply.OK;
        }
        if (paid && state.get().captured()) {
            receipts.handled(news.messageId(), news.type(), number.get());
            return Reply.OK;
        }
        return ask(news, number.get());
    }

    private Reply ask(WebhookReader.News.AboutPayment news, PaymentNumber number) {
        if (!receipts.isNews(news.messageId(), news.type(), number)) {
            return Reply.OK;
        }
        if (confirmation.confirm(number) == PaymentState.UNKNOWN) {
            return Reply.SEND_AGAIN;
        }
        receipts.handled(news.messageId(), news.type(), number);
        return Reply.OK;
    }
}

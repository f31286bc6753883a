package com.encore.payment.portone;

import com.encore.payment.PaymentGateway.Cancellation;
import com.encore.payment.PaymentGateway.Objection;
import io.portone.sdk.server.errors.CancelAmountExceedsCancellableAmountException;
import io.portone.sdk.server.errors.CancellableAmountConsistencyBrokenException;
import io.portone.sdk.server.errors.InvalidRequestException;
import io.portone.sdk.server.errors.PaymentAlreadyCancelledException;
import io.portone.sdk.server.errors.PaymentNotPaidException;
import io.portone.sdk.server.errors.PgProviderException;
import io.portone.sdk.server.errors.SumOfPartsExceedsCancelAmountException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a no from a silence. PortOne hands on the codes of the payment company behind it, which has no list of them;
 * where the code is not known, the words decide between "ask the backer" and "ask again".
 */
final class Objections {

    private static final Set<String> TOO_OLD = Set.of("EXCEED_MAX_REFUND_DUE");
    private static final Set<String> ACCOUNT =
            Set.of("INVALID_REFUND_ACCOUNT_INFO", "INVALID_REFUND_ACCOUNT_NUMBER", "INVALID_BANK");
    private static final Pattern WORDS_TOO_OLD = Pattern.compile("(취소|환불)[^.]{0,20}(기간|기한)[^.]{0,12}(지났|지난|초과|경과|만료)");
    private static final Pattern WORDS_ACCOUNT =
            Pattern.compile("(계좌|예금주|수취인)[^.]{0,20}(일치하지|다릅|다름|불일치|잘못|오류|없는|확인|유효하지)");

    private Objections() {}

    static Cancellation read(@Nullable Throwable trouble) {
        return switch (trouble) {
            case PgProviderException no ->
                new Cancellation.Refused(
                        of(no.getPgCode(), no.getPgMessage()), no.getPgCode() + " " + no.getPgMessage());
            case CancellableAmountConsistencyBrokenException no -> other(no);
            case PaymentAlreadyCancelledException no -> other(no);
            case CancelAmountExceedsCancellableAmountException no -> other(no);
            case SumOfPartsExceedsCancelAmountException no -> other(no);
            case PaymentNotPaidException no -> other(no);
            case InvalidRequestException no -> other(no);
            case null, default -> new Cancellation.NoAnswer(Trouble.of(trouble));
        };
    }

    static Objection of(String code, String words) {
        if (TOO_OLD.contains(code) || WORDS_TOO_OLD.matcher(words).find()) {
            return Objection.TOO_OLD;
        }
        return ACCOUNT.contains(code) || WORDS_ACCOUNT.matcher(words).find() ? Objection.ACCOUNT : Objection.OTHER;
    }

    private static Cancellation other(Exception no) {
        return new Cancellation.Refused(Objection.OTHER, Trouble.of(no));
    }
}

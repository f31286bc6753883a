package com.encore.ticket;

import com.encore.privacy.Signer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a ticket's QR code says: {@code E1:<code>:<key id>:<HMAC>}. Capitals and digits alone, which a QR code packs
 * tightest. The signature is computed whenever it is drawn and stored nowhere, so who reads the database forges nothing.
 */
@Component
public class TicketSignature {

    private static final String FORMAT = "E1:";
    private static final String PURPOSE = "ticket";

    private final Signer signer;

    TicketSignature(Signer signer) {
        this.signer = signer;
    }

    public String sign(TicketCode code) {
        return FORMAT + code.value() + ":" + signer.sign(code.value(), PURPOSE);
    }

    /** The code in what was scanned, if we signed it. */
    public Optional<TicketCode> verified(String scanned) {
        int end = FORMAT.length() + TicketCode.LENGTH;
        if (!scanned.startsWith(FORMAT) || scanned.length() <= end || scanned.charAt(end) != ':') {
            return Optional.empty();
        }
        String code = scanned.substring(FORMAT.length(), end);
        return TicketCode.isOne(code) && signer.verifies(scanned.substring(end + 1), code, PURPOSE)
                ? Optional.of(new TicketCode(code))
                : Optional.empty();
    }
}

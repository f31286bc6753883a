package com.encore.payout;

import com.encore.stereotype.Refusal;
import java.util.Locale;

/** A settlement of the batch may not be paid as planned any more. It has to be dropped, or the batch made anew. */
public final class Hindered extends Refusal {

    private static final long serialVersionUID = 1L;

    Hindered(String settlement, Hindrance why) {
        super(
                Kind.CONFLICT,
                "payout-hindered-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                settlement);
    }
}

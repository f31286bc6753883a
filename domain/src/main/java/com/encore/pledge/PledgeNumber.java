package com.encore.pledge;

import com.encore.stereotype.RandomCode;
import com.encore.stereotype.Refusal;
import java.util.regex.Pattern;

/** What a pledge is called outside: short, unguessable, safe in a URL. */
public record PledgeNumber(String value) {

    private static final Pattern FORM = Pattern.compile("P[0-9A-HJKMNP-TV-Z]{13}");

    public PledgeNumber {
        if (!FORM.matcher(value).matches()) {
            throw new NoSuchPledge();
        }
    }

    static PledgeNumber random() {
        return new PledgeNumber("P" + RandomCode.of(13));
    }

    /** There is no such pledge, or it is somebody else's: a stranger learns no difference. */
    public static final class NoSuchPledge extends Refusal {

        private static final long serialVersionUID = 1L;

        public NoSuchPledge() {
            super(Kind.NOT_FOUND, "no-such-pledge");
        }
    }
}

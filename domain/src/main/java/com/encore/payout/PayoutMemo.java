package com.encore.payout;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words an artist sees in their passbook: our name and the payout's place in its batch. That is fourteen bytes in
 * the banks' own encoding, seven Korean letters: the least any of them keeps.
 */
public final class PayoutMemo {

    private static final String NAME = "엔코어 정산";
    private static final Pattern PLACE = Pattern.compile("엔코어\\s*정산\\s*(\\d{3})(?!\\d)");
    private static final Pattern SETTLEMENT = Pattern.compile("(?<![0-9A-Z])S[0-9A-HJKMNP-TV-Z]{13}(?![0-9A-Z])");

    private PayoutMemo() {}

    public static String of(int no) {
        return NAME + String.format(Locale.ROOT, "%03d", no);
    }

    static OptionalInt placeIn(String memo) {
        Matcher matcher = PLACE.matcher(memo);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    static Optional<String> settlementIn(String memo) {
        Matcher matcher = SETTLEMENT.matcher(memo);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}

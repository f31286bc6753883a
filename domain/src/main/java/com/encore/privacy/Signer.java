package com.encore.privacy;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Signs what leaves the house and comes back. A signature names its key, so that what was printed under a retired one
 * still counts: {@code <key id>:<HMAC-SHA256>} in capital hexadecimal digits.
 */
@Component
public class Signer {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Pattern FORM = Pattern.compile("([0-9A-F]{8}):([0-9A-F]{64})");

    private static final String LABEL = "encore signature";

    private final int today;
    private final Hmac current;
    private final Map<Integer, Hmac> byKey;

    Signer(DataKeys keys) {
        this.today = keys.current().id();
        this.current = Hmac.derived(keys.current(), LABEL);
        this.byKey =
                keys.all().stream().collect(Collectors.toUnmodifiableMap(DataKey::id, key -> Hmac.derived(key, LABEL)));
    }

    public String sign(String value, String purpose) {
        return HEX.toHexDigits(today) + ":" + HEX.formatHex(current.of(value, purpose));
    }

    public boolean verifies(String signature, String value, String purpose) {
        Matcher parts = FORM.matcher(signature);
        if (!parts.matches()) {
            return false;
        }
        byte[] given = HEX.parseHex(parts.group(2));
        return Optional.ofNullable(byKey.get(HexFormat.fromHexDigits(parts.group(1))))
                .map(hmac -> MessageDigest.isEqual(given, hmac.of(value, purpose)))
                .orElse(false);
    }
}

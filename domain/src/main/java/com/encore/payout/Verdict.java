package com.encore.payout;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a bank says became of a transfer, in the words banks use. What is none of them is not guessed. */
public enum Verdict {
    PAID(Set.of("정상", "성공", "완료", "이체완료", "처리완료", "정상처리", "이체성공", "PAID", "OK", "SUCCESS", "00", "000", "0000")),
    BOUNCED(Set.of(
            "오류", "실패", "불능", "이체실패", "이체불능", "처리불능", "거절", "반송", "반환", "취소", "BOUNCED", "FAILED", "FAIL", "ERROR"));

    private static final Pattern NOISE = Pattern.compile("[\\s.()\\[\\]]");

    private final Set<String> words;

    Verdict(Set<String> words) {
        this.words = words;
    }

    static Optional<Verdict> read(String result) {
        String word = NOISE.matcher(result).replaceAll("").toUpperCase(Locale.ROOT);
        return PAID.words.contains(word)
                ? Optional.of(PAID)
                : BOUNCED.words.contains(word) ? Optional.of(BOUNCED) : Optional.empty();
    }

    public PayoutState state() {
        return switch (this) {
            case PAID -> PayoutState.PAID;
            case BOUNCED -> PayoutState.BOUNCED;
        };
    }
}

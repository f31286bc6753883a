package com.encore.reports.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of an answer is about, by the headings banks and we ourselves give it. */
enum ResultColumn {
    ACCOUNT("계좌번호", "입금계좌", "입금계좌번호", "받는계좌", "account"),
    AMOUNT("이체금액", "입금액", "입금금액", "금액", "amount"),
    RESULT("처리결과", "결과", "처리상태", "결과코드", "이체결과", "result"),
    MESSAGE("오류내용", "오류메시지", "오류사유", "불능사유", "message"),
    DAY("처리일", "처리일자", "처리일시", "이체일", "이체일자", "이체일시", "date"),
    MEMO("메모", "받는분통장표시", "받는분통장표시내용", "입금통장표시내용", "보내는분통장표시", "출금통장표시내용", "내통장메모", "업체사용Key", "memo");

    private final List<String> headings;

    ResultColumn(String... headings) {
        this.headings = Arrays.stream(headings).map(ResultColumn::bare).toList();
    }

    static Optional<ResultColumn> under(String heading) {
        String bare = bare(heading);
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(bare))
                .findFirst();
    }

    private static String bare(String heading) {
        return Noise.IN_HEADINGS.matcher(heading).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Apart, because an enum's constants are made before its other fields. */
    private static final class Noise {
        static final Pattern IN_HEADINGS = Pattern.compile("[\\s*()\\uFEFF]");
    }
}

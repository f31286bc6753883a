package com.encore.sandbox.portone;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The frame of every sandbox page, and the escaping without which none may be written. */
final class Html {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("M월 d일 (E) HH:mm", Locale.KOREAN).withZone(ZoneId.of("Asia/Seoul"));

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String money(long amount, String currency) {
        String digits = NumberFormat.getIntegerInstance(Locale.KOREA).format(amount);
        return digits + "<small>" + (currency.equals("KRW") ? "원" : " " + escape(currency)) + "</small>";
    }

    static String when(Instant at) {
        return WHEN.format(at);
    }

    /** Korean first, English under it. */
    static String both(String korean, String english) {
        return "<span class=\"ko\">%s</span><span class=\"en\" lang=\"en\">%s</span>".formatted(korean, english);
    }

    static String page(String kind, String title, String body) {
        return """
                <!doctype html>
                <html lang="ko">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <link rel="stylesheet" href="/sandbox.css">
                <link rel="icon" href="data:,">
                </head>
                <body class="%s">
                <p class="strip">%s</p>
                %s
                </body>
                </html>
                """.formatted(
                escape(title), kind, both("PortOne 샌드박스 · 실제 돈이 나가지 않아요", "PortOne sandbox, no real money"), body);
    }
}

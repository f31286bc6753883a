package com.encore.notification;

import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One letter laid out: subject, lines {@code line.1} to {@code line.n}, optionally one figure to read at a glance, a link
 * for each of the model's items, and one link, and the frame's closing words.
 */
record Page(ResourceBundle words, ResourceBundle frame, Placeholders values) {

    String subject() {
        // a line break in a value must not become a header of the mail
        return plain(words, "subject").replaceAll("\\s+", " ");
    }

    String text() {
        Stream<String> lines = lineKeys().map(key -> plain(words, key));
        Stream<String> figure = has("figure") ? Stream.of("    " + plain(words, "figure")) : Stream.empty();
        Stream<String> items = items().map(item -> item.fill(words.getString("item.text"), value -> value) + "\n"
                + item.fill(words.getString("item.url"), value -> value));
        Stream<String> link = has("link.url")
                ? Stream.of(plain(words, "link.text") + "\n" + plain(words, "link.url"))
                : Stream.empty();
        return Stream.of(lines, figure, items, link, Stream.of("--\n" + plain(frame, "closing")))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    String html() {
        String lines = lineKeys()
                .map(key -> "<p style=\"margin:0 0 16px\">" + escaped(words, key) + "</p>\n")
                .collect(Collectors.joining());
        String figure = has("figure")
                ? "<p style=\"margin:0 0 24px;font-size:28px;letter-spacing:2px;font-weight:700\">"
                        + escaped(words, "figure") + "</p>\n"
                : "";
        String items = items().map(item -> "<p style=\"margin:0 0 12px\"><a style=\"color:#b93a20\" href=\""
                        + item.fill(escape(words.getString("item.url")), Page::escape) + "\">"
                        + item.fill(escape(words.getString("item.text")), Page::escape) + "</a></p>\n")
                .collect(Collectors.joining());
        String link = has("link.url")
                ? "<p style=\"margin:0 0 24px\"><a style=\"color:#b93a20;font-weight:700\" href=\""
                        + escaped(words, "link.url") + "\">" + escaped(words, "link.text") + "</a></p>\n"
                : "";
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body style="margin:0;background:#faf7f1;color:#1b1a17;font:16px/1.7 sans-serif">
                <div style="max-width:560px;margin:0 auto;padding:32px 24px">
                <p style="margin:0 0 24px;padding:0 0 12px;border-bottom:1px dashed #b9ad98;font-weight:700">Encore</p>
                %s%s%s%s<p style="margin:0;padding:16px 0 0;border-top:1px solid #e3dccf;font-size:13px;color:#6f685c">
                %s</p>
                </div>
                </body>
                </html>
                """.formatted(
                values.language().tag(), escape(subject()), lines, figure, items, link, escaped(frame, "closing"));
    }

    private Stream<Placeholders> items() {
        return has("item.url") ? values.items().stream() : Stream.empty();
    }

    private Stream<String> lineKeys() {
        return IntStream.iterate(1, number -> has("line." + number), number -> number + 1)
                .mapToObj(number -> "line." + number);
    }

    private boolean has(String key) {
        return words.containsKey(key);
    }

    private String plain(ResourceBundle bundle, String key) {
        return values.fill(bundle.getString(key), value -> value);
    }

    private String escaped(ResourceBundle bundle, String key) {
        return values.fill(escape(bundle.getString(key)), Page::escape);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\n", "<br>");
    }
}

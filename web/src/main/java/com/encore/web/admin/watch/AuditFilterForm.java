package com.encore.web.admin.watch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody looks for in the trail, as typed. What cannot be read is left out, and shown as it was typed. */
record AuditFilterForm(String who, String action, String job, String settlement, String from, String until) {

    AuditFilterForm(
            @Nullable String who,
            @Nullable String action,
            @Nullable String job,
            @Nullable String settlement,
            @Nullable String from,
            @Nullable String until) {
        this.who = typed(who);
        this.action = typed(action);
        this.job = typed(job);
        this.settlement = typed(settlement);
        this.from = typed(from);
        this.until = typed(until);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    boolean isEmpty() {
        return Stream.of(who, action, job, settlement, from, until).allMatch(String::isEmpty);
    }

    /** For the row that says what was taken along. */
    String inWords() {
        return Stream.of(
                        "who=" + who,
                        "action=" + action,
                        "job=" + job,
                        "settlement=" + settlement,
                        "from=" + from,
                        "until=" + until)
                .filter(part -> !part.endsWith("="))
                .collect(Collectors.joining(" "));
    }

    String address(long before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/admin/audit");
        Stream.of("who", "action", "job", "settlement", "from", "until")
                .forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.queryParam("before", before)
                .encode()
                .buildAndExpand(who, action, job, settlement, from, until)
                .toUriString();
    }
}

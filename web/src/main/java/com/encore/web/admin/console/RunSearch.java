package com.encore.web.admin.console;

import com.encore.account.Email;
import com.encore.account.InvalidEmail;
import com.encore.account.MemberDirectory;
import com.encore.account.MemberId;
import com.encore.console.About;
import com.encore.console.RunFilter;
import com.encore.console.RunState;
import com.encore.console.RunsAbout;
import com.encore.operations.Cause;
import com.encore.operations.NodeId;
import com.encore.time.Seoul;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes a filter of what was typed into the search; what cannot be read finds nothing, and says so. */
@Component
class RunSearch {

    private static final Pattern JOB = Pattern.compile("[a-z0-9-]{1,100}");
    private static final Pattern NODE = Pattern.compile("[0-9a-f-]{36}");
    /** Nobody has this number. */
    private static final MemberId NOBODY = new MemberId(-1);

    private final RunsAbout about;
    private final MemberDirectory members;

    RunSearch(RunsAbout about, MemberDirectory members) {
        this.about = about;
        this.members = members;
    }

    /** As it stands in the address; empty where nothing was asked. */
    record Asked(
            String job,
            String state,
            String node,
            String by,
            String member,
            String about,
            String words,
            String from,
            String until) {

        String address(@Nullable Object at) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/admin/runs");
            Map<String, Object> values = new LinkedHashMap<>();
            fields().forEach((name, value) -> {
                if (!value.isBlank()) {
                    address.queryParam(name, "{" + name + "}");
                    values.put(name, value);
                }
            });
            if (at != null) {
                address.queryParam("at", at);
            }
            return address.encode().buildAndExpand(values).toUriString();
        }

        private Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("job", job);
            fields.put("state", state);
            fields.put("node", node);
            fields.put("by", by);
            fields.put("member", member);
            if (!words.isBlank()) {
                fields.put("about", about);
                fields.put("words", words);
            }
            fields.put("from", from);
            fields.put("until", until);
            return fields;
        }
    }

    RunFilter filter(Asked asked) {
        return new RunFilter(
                fitting(asked.job(), JOB).orElse(null),
                one(RunState.values(), asked.state()).orElse(null),
                fitting(asked.node(), NODE).map(NodeId::new).orElse(null),
                one(Cause.values(), asked.by()).orElse(null),
                asked.member().isBlank() ? null : member(asked.member()),
                asked.words().isBlank() ? null : identities(asked),
                day(asked.from()).map(Seoul::startOf).orElse(null),
                day(asked.until()).map(day -> Seoul.startOf(day.plusDays(1))).orElse(null));
    }

    private List<String> identities(Asked asked) {
        return about.identities(one(About.values(), asked.about()).orElse(About.PROJECT), asked.words());
    }

    private MemberId member(String typed) {
        try {
            return members.withEmail(new Email(typed.strip())).orElse(NOBODY);
        } catch (InvalidEmail malformed) {
            return NOBODY;
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> fitting(String typed, Pattern pattern) {
        return Optional.of(typed.strip()).filter(word -> pattern.matcher(word).matches());
    }

    static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }
}

package com.encore.web.hall;

import com.encore.project.ListingSort;
import com.encore.project.PageKey;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the home page was asked for, and the addresses that ask for something near it. */
public record HomeQuery(
        String words,
        String tag,
        ListingSort sort,
        @Nullable PageKey after) {

    private static final int LONGEST = 80;

    static HomeQuery of(String q, String tag, String sort, String after) {
        String words = cut(q.strip());
        boolean isTag = words.startsWith("#");
        return new HomeQuery(
                isTag ? "" : words,
                isTag ? words.substring(1).strip() : cut(tag.strip()),
                Arrays.stream(ListingSort.values())
                        .filter(each -> written(each).equals(sort))
                        .findFirst()
                        .orElse(ListingSort.ENDING_SOON),
                PageKey.parse(after).orElse(null));
    }

    public boolean searching() {
        return !words.isEmpty();
    }

    /** Whether it asks for nothing in particular, so that the shelves are shown. */
    public boolean plain() {
        return words.isEmpty() && tag.isEmpty() && after == null;
    }

    public String sortedBy(ListingSort other) {
        return href(tag, other, null);
    }

    public String tagged(String other) {
        return href(other, sort, null);
    }

    public String next(PageKey key) {
        return href(tag, sort, key);
    }

    static String written(ListingSort sort) {
        return sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String href(String tag, ListingSort sort, @Nullable PageKey after) {
        return UriComponentsBuilder.fromPath("/")
                .queryParamIfPresent("tag", Optional.of("{tag}").filter(any -> !tag.isEmpty()))
                .queryParam("sort", written(sort))
                .queryParamIfPresent("after", Optional.ofNullable(after))
                .encode()
                .buildAndExpand(tag)
                .toUriString();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}

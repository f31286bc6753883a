package com.encore.web.file;

import com.encore.filestore.Span;
import com.encore.filestore.StoredFile;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;

/** How much of a file a request is for, and the answer's status. */
record Asked(HttpStatus status, Span span) {

    static Asked of(HttpServletRequest request, StoredFile file, String tag) {
        Span all = Span.allOf(file);
        if (names(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            return new Asked(HttpStatus.NOT_MODIFIED, all);
        }
        String range = request.getHeader(HttpHeaders.RANGE);
        String onlyIf = request.getHeader(HttpHeaders.IF_RANGE);
        if (range == null || onlyIf != null && !onlyIf.equals(tag)) {
            return new Asked(HttpStatus.OK, all);
        }
        return within(range, file, all);
    }

    private static Asked within(String range, StoredFile file, Span all) {
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(range);
            if (ranges.size() != 1) {
                return new Asked(HttpStatus.OK, all);
            }
            long from = ranges.getFirst().getRangeStart(file.bytes());
            long last = ranges.getFirst().getRangeEnd(file.bytes());
            return from < file.bytes()
                    ? new Asked(HttpStatus.PARTIAL_CONTENT, new Span(from, last + 1))
                    : new Asked(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, all);
        } catch (IllegalArgumentException malformed) {
            // what is not understood is answered as if it had not been asked
            return new Asked(HttpStatus.OK, all);
        }
    }

    private static boolean names(@Nullable String tags, String tag) {
        return tags != null
                && Arrays.stream(tags.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.equals(tag) || each.equals("*"));
    }

    boolean hasBody() {
        return status == HttpStatus.OK || status == HttpStatus.PARTIAL_CONTENT;
    }

    String contentRange(StoredFile file) {
        return status == HttpStatus.PARTIAL_CONTENT
                ? "bytes " + span.from() + '-' + (span.until() - 1) + '/' + file.bytes()
                : "bytes */" + file.bytes();
    }
}

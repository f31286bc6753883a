package com.encore.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list of members and, if there is more, after whom the next one begins. */
public record MemberPage(List<MemberRow> rows, @Nullable MemberId next) {

    static MemberPage of(List<MemberRow> read, int size) {
        if (read.size() <= size) {
            return new MemberPage(List.copyOf(read), null);
        }
        List<MemberRow> rows = List.copyOf(read.subList(0, size));
        return new MemberPage(rows, rows.getLast().id());
    }
}

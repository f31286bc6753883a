package com.encore.account;

import com.encore.stereotype.ReadModel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds members by how their address or their name begins; nothing typed lists the newest. */
@ReadModel
public class MemberSearch {

    /** What the words are the beginning of. */
    public enum By {
        ADDRESS,
        NAME
    }

    private static final int LONGEST = 254;

    private final JdbcClient jdbc;

    MemberSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public MemberPage find(By by, String typed, @Nullable MemberId after, int size) {
        String words = typed.strip();
        if (words.isEmpty()) {
            return newest(after, size);
        }
        return by == By.ADDRESS && isAscii(words) ? byAddress(words, after, size) : byName(words, after, size);
    }

    private MemberPage newest(@Nullable MemberId after, int size) {
        return page("where m.id < :after order by m.id desc", "", after == null ? Long.MAX_VALUE : after.value(), size);
    }

    private MemberPage byAddress(String words, @Nullable MemberId after, int size) {
        return page("""
                where m.email like :words
                  and m.email > coalesce((select email from member where id = :after), '') order by m.email
                """, words.toLowerCase(Locale.ROOT), after == null ? 0 : after.value(), size);
    }

    private MemberPage byName(String words, @Nullable MemberId after, int size) {
        return page("""
                where m.name like :words and m.name >= coalesce((select name from member where id = :after), '')
                  and (m.name > coalesce((select name from member where id = :after), '') or m.id > :after)
                order by m.name, m.id
                """, words, after == null ? 0 : after.value(), size);
    }

    private MemberPage page(String where, String words, long after, int size) {
        return MemberPage.of(
                jdbc.sql(MemberFile.SELECT + where + " limit :limit")
                        .param("words", beginning(words))
                        .param("after", after)
                        .param("limit", size + 1)
                        .query(MemberFile::row)
                        .list(),
                size);
    }

    private static String beginning(String words) {
        String first = words.substring(0, Math.min(words.length(), LONGEST));
        return first.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static boolean isAscii(String words) {
        return words.chars().allMatch(letter -> letter < 128);
    }
}

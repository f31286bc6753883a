package com.encore.terms;

import com.encore.account.MemberId;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The holidays of a year, and what became of its calendar. */
@ReadModel
public class Holidays {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    Holidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Holiday> of(Year year) {
        return jdbc
                .sql("select day, name_ko, name_en from holiday where day between ? and ? order by day")
                .params(year.atDay(1), year.atDay(year.length()))
                .query(Named.class)
                .list()
                .stream()
                .map(Named::view)
                .toList();
    }

    public Optional<Holiday> on(LocalDate day) {
        return jdbc.sql("select day, name_ko, name_en from holiday where day = ?")
                .param(day)
                .query(Named.class)
                .optional()
                .map(Named::view);
    }

    /** What somebody changed of the year's calendar, newest first. */
    public List<HolidayMove> changesOf(Year year) {
        return jdbc.sql("""
                        select day, what, name_ko, name_en, by_member, reason, at from holiday_history
                        where day between ? and ? and by_member is not null order by id desc limit ?
                        """).params(year.atDay(1), year.atDay(year.length()), MOST).query(Move.class).list().stream()
                .map(Move::view)
                .toList();
    }

    /** Until when the calendar is known: the last year with holidays. */
    public Optional<Year> lastKnown() {
        return Optional.ofNullable(jdbc.sql("select max(day) from holiday")
                        .query((row, number) -> row.getObject(1, LocalDate.class))
                        .single())
                .map(day -> Year.of(day.getYear()));
    }

    private record Named(LocalDate day, String nameKo, String nameEn) {

        Holiday view() {
            return new Holiday(day, nameKo, nameEn);
        }
    }

    private record Move(
            LocalDate day,
            HolidayMove.What what,
            String nameKo,
            String nameEn,
            @Nullable Long byMember,
            String reason,
            Instant at) {

        HolidayMove view() {
            return new HolidayMove(
                    day, what, nameKo, nameEn, byMember == null ? null : new MemberId(byMember), reason, at);
        }
    }
}

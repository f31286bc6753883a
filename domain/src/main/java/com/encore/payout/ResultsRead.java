package com.encore.payout;

import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files read for a batch, newest first, and what each of their lines did. */
@ReadModel
public class ResultsRead {

    private final JdbcClient jdbc;

    ResultsRead(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file that was read. */
    public record File(long id, String name, String byName, Instant at, int lines, int changed) {}

    /** A line of a file; it changed nothing where the payout stood there already. */
    public record Line(
            int line,
            int no,
            String settlement,
            String artist,
            long amount,
            Verdict verdict,
            boolean changed,
            @Nullable String message) {}

    public List<File> of(BatchId batch) {
        return jdbc.sql("""
                        select f.id, f.name, m.name as by_name, f.at, count(r.line) as `lines`,
                          coalesce(sum(r.changed), 0) as changed
                        from payout_result_file f join member m on m.id = f.by_member
                          left join payout_result_row r on r.file_id = f.id
                        where f.batch_id = ? group by f.id, f.name, m.name, f.at order by f.id desc
                        """).param(batch.value()).query(File.class).list();
    }

    /** Of a file of this batch; another batch's has no lines here. */
    public List<Line> linesOf(BatchId batch, long file) {
        return jdbc.sql("""
                        select r.line, p.no, s.number as settlement, j.artist_name as artist, p.amount, r.verdict, r.changed,
                          r.message
                        from payout_result_row r
                          join payout p on p.id = r.payout_id
                          join settlement s on s.id = p.settlement_id
                          join project j on j.id = s.project_id
                        where r.file_id = ? and p.batch_id = ? order by r.line
                        """).params(file, batch.value()).query(Line.class).list();
    }
}

package com.encore.payout;

import com.encore.account.MemberId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which files were read for a batch, and what each of their rows said of which payout. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ResultFiles {

    private final JdbcClient jdbc;
    private final Clock clock;

    ResultFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Long> readBefore(BatchId batch, String sha256) {
        return jdbc.sql("select id from payout_result_file where batch_id = ? and sha256 = ?")
                .params(batch.value(), sha256)
                .query(Long.class)
                .optional();
    }

    long add(BatchId batch, ResultFile file, List<ResultMatching.Match> matches, MemberId by) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into payout_result_file (batch_id, sha256, name, by_member, at) values (?, ?, ?, ?, ?)")
                .params(batch.value(), file.sha256(), file.name(), by.value(), clock.instant())
                .update(key);
        long id = Objects.requireNonNull(key.getKey(), "the database numbers files")
                .longValue();
        for (ResultMatching.Match match : matches) {
            jdbc.sql("""
                            insert into payout_result_row (file_id, line, payout_id, verdict, changed, message)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .param(id)
                    .param(match.row().line())
                    .param(match.payout().id().value())
                    .param(match.row().verdict().name())
                    .param(match.changes())
                    .param(match.row().message())
                    .update();
        }
        return id;
    }
}

package com.encore.counter;

import com.encore.account.MemberId;
import com.encore.project.ProjectId;
import com.encore.stereotype.UseCase;
import com.encore.time.Seoul;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member's like is a row, and its key says there is one at most; whoever changes nothing is told so. */
@UseCase
class KeepLikes {

    private final JdbcClient jdbc;
    private final Clock clock;

    KeepLikes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean add(MemberId member, ProjectId project) {
        return jdbc.sql("""
                        insert ignore into project_like (project_id, member_id, liked_on)
                        select id, ?, ? from project
                        where id = ? and state in ('APPROVED', 'FUNDING', 'CLOSING', 'SUCCEEDED', 'FAILED')
                        """)
                        .params(member.value(), Seoul.dateOf(clock.instant()), project.value())
                        .update()
                == 1;
    }

    boolean remove(MemberId member, ProjectId project) {
        return jdbc.sql("delete from project_like where project_id = ? and member_id = ?")
                        .params(project.value(), member.value())
                        .update()
                == 1;
    }
}

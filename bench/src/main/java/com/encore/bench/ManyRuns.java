package com.encore.bench;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Very many runs with three steps each, as years of the scheduler would leave them: most by the minute, one in three
 * hundred ended badly and few of these were given up for good, eight nodes one after the other, few asked for by people. Written by SQL.
 */
final class ManyRuns {

    static final int NODES = 8;
    static final int PEOPLE = 50;
    private static final int AT_ONCE = 10_000;
    private static final String DIGITS = "(select 0 as n union all select 1 union all select 2 union all select 3"
            + " union all select 4 union all select 5 union all select 6 union all select 7 union all select 8"
            + " union all select 9)";
    private static final String NODE = "concat('00000000-0000-0000-0000-', lpad(i * 8 div :all, 12, '0'))";
    private static final String JOB = """
            case when i % 100 < 80 then 'sync-counters' when i % 100 < 85 then 'tidy' when i % 100 < 90 then 'close-funding'
              when i % 100 < 95 then 'refund-payments' when i % 100 < 98 then 'settle' else 'make-export' end
            """;
    private static final String IDENTITY = """
            case when i % 100 < 80 then date_format('2020-01-01' + interval i minute, 'minute=%Y-%m-%dT%H:%i:00Z')
              when i % 100 < 85 then date_format('1990-01-01' + interval i day, 'date=%Y-%m-%d')
              when i % 100 < 95 then concat('project=', i div 10) when i % 100 < 98 then concat('settlement=', i, '-1')
              else concat('export=', i) end
            """;
    private static final String OUTCOME = """
            case when i >= :all - 20 then null when i % 997 = 0 or i % 9970 = 3 then 'FAILED' when i % 997 = 1 then 'STOPPED'
              when i % 997 = 2 then 'TAKEN_OVER' else 'COMPLETED' end
            """;
    private static final String STATUS = """
            case when i >= :all - 20 then 'STARTED' when i % 9970 = 3 then 'ABANDONED' when i % 997 in (0, 2) then 'FAILED' when i % 997 = 1 then 'STOPPED'
              else 'COMPLETED' end
            """;
    private static final String AT = "utc_timestamp(6) - interval (:all - i) * 30 second";
    private static final String SOME = " from (select n + :from as i from bench_number where n < :count) numbered";

    private final JdbcClient jdbc;

    ManyRuns(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    void write(int all) {
        numbers();
        for (int node = 0; node < NODES; node++) {
            jdbc.sql("""
                            insert into node (id, name, roles, version, started_at, beat_at, skew_ms, deciding)
                            values (concat('00000000-0000-0000-0000-', lpad(?, 12, '0')), ?, 'jobs', 'bench',
                              utc_timestamp(6), utc_timestamp(6), 0, true)
                            """).params(node, "bench " + node).update();
        }
        for (int from = 0; from < all; from += AT_ONCE) {
            some(all, from, Math.min(AT_ONCE, all - from));
        }
        jdbc.sql("analyze table run_request, job_guard, BATCH_JOB_EXECUTION, BATCH_STEP_EXECUTION")
                .query()
                .listOfRows();
    }

    private void numbers() {
        jdbc.sql("create table bench_number (n int not null primary key)").update();
        jdbc.sql("insert into bench_number select a.n + 10*b.n + 100*c.n + 1000*d.n from " + DIGITS + " a, " + DIGITS
                        + " b, " + DIGITS + " c, " + DIGITS + " d")
                .update();
    }

    private void some(int all, int from, int count) {
        List.of(
                        "insert into BATCH_JOB_INSTANCE select i + 1, 0, " + JOB + ", md5(concat('bench', i))" + SOME,
                        "insert into BATCH_JOB_EXECUTION select i + 1, 1, i + 1, " + AT + ", " + AT
                                + ", if(i >= :all - 20, null, " + AT + " + interval 7 second), " + STATUS + ", "
                                + STATUS + ", '', " + AT + SOME,
                        "insert into BATCH_JOB_EXECUTION_PARAMS select i + 1, 'identity', 'java.lang.String', "
                                + IDENTITY + ", 'Y'" + SOME,
                        "insert into BATCH_STEP_EXECUTION select i * 3 + s.n + 1, 1, concat('step', s.n), i + 1, " + AT
                                + ", "
                                + AT + ", if(i >= :all - 20, null, " + AT + " + interval 2 second), " + STATUS
                                + ", 3, 10, 0, 10, 0, 0, 0, 0, '', '', " + AT
                                + " from (select n + :from as i from bench_number where n < :count) numbered"
                                + " join (select n from bench_number where n < 3) s",
                        """
                        insert into run_request (id, job_name, identity, fence, cause, member_id, reason, node, requested_at,
                          execution_id, ended_at, outcome)
                        select i + 1,
                        """ + JOB + ", " + IDENTITY + """
                        , i + 1, case when i % 200 = 7 then 'PERSON' when i % 100 between 90 and 94 then 'CHAIN'
                          when i % 1000 = 3 then 'RECOVERY' else 'CLOCK' end, if(i % 200 = 7, 1 + i div 200 % 50, null), 'bench',
                        """ + NODE + ", " + AT + ", i + 1, if(i >= :all - 20, null, " + AT
                                + " + interval 7 second), "
                                + OUTCOME + SOME,
                        "insert into job_guard (job_name, identity, fence, owner, request_id, execution_id) select "
                                + JOB
                                + ", " + IDENTITY + ", i + 1, if(i >= :all - 20, " + NODE + ", null), i + 1, i + 1"
                                + SOME
                                + " on duplicate key update fence = values(fence), owner = values(owner),"
                                + " request_id = values(request_id), execution_id = values(execution_id)")
                .forEach(sql -> {
                    JdbcClient.StatementSpec statement =
                            jdbc.sql(sql).param("from", from).param("count", count);
                    (sql.contains(":all") ? statement.param("all", all) : statement).update();
                });
    }
}

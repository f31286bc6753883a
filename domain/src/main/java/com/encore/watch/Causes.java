package com.encore.watch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that is wrong now, as far as rows tell. */
@Component
class Causes {

    static final int MOST = 500;

    private final JdbcClient jdbc;
    private final WatchSettings settings;
    private final Clock clock;

    Causes(JdbcClient jdbc, WatchSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    List<Alarm> seen() {
        List<Alarm> seen = new ArrayList<>();
        seen.addAll(failedRuns());
        seen.addAll(missingRuns());
        seen.addAll(silentNodes());
        seen.addAll(unknownPayments());
        seen.addAll(parkedRefunds());
        seen.addAll(brokenAudit());
        return seen;
    }

    /** Of an open alert: failed before, and being tried again right now. Whether it is over shows when that run ends. */
    List<String> failedRunsUnderWay() {
        return jdbc.sql("""
                        select a.thing from alert a
                          join job_guard g on a.thing = concat(g.job_name, ' ', g.identity)
                        where a.kind = 'RUN_FAILED' and a.closed_at is null
                          and g.job_name = substring_index(a.thing, ' ', 1)
                          and g.identity = substring(a.thing, locate(' ', a.thing) + 1)
                          and (g.owner is not null or g.resume_at is not null)
                        """).query(String.class).list();
    }

    /** Failed, not taken up again by itself, and not given up by a person. */
    private List<Alarm> failedRuns() {
        return list(AlertKind.RUN_FAILED, """
                        select concat(r.job_name, ' ', r.identity) as thing, r.id as episode,
                          concat(r.outcome, ' ', left(substring_index(coalesce(e.EXIT_MESSAGE, ''), '\n', 1), 250)) as detail
                        from run_request r
                          join job_guard g on g.request_id = r.id and g.owner is null and g.resume_at is null
                          left join BATCH_JOB_EXECUTION e on e.JOB_EXECUTION_ID = r.execution_id
                        where r.outcome in ('FAILED', 'NOT_BEGUN') and coalesce(e.STATUS, '') <> 'ABANDONED'
                        order by r.ended_at desc, r.id desc limit :most
                        """);
    }

    private List<Alarm> missingRuns() {
        return list(AlertKind.RUN_MISSING, """
                        select concat(job_name, ' ', identity) as thing, id as episode,
                          concat(date_format(due_at, '%Y-%m-%d %H:%i UTC'), if(paused, ' PAUSED', '')) as detail
                        from expected_run where state = 'MISSING' order by due_at, id limit :most
                        """);
    }

    /** Not when a process of the same name has started since: then somebody has seen to it. */
    private List<Alarm> silentNodes() {
        return jdbc
                .sql("""
                        select n.id as thing, date_format(n.beat_at, '%Y%m%d%H%i%s%f') as episode,
                          concat(n.name, ' ', n.roles) as detail
                        from node n
                        where n.gone_at is null
                          and n.beat_at < timestampadd(microsecond, - :micros, utc_timestamp(6))
                          and not exists (select 1 from node o
                            where o.name = n.name and o.id <> n.id and o.started_at > n.beat_at)
                        order by n.beat_at desc limit :most
                        """)
                .param("micros", settings.silentAfter().toNanos() / 1000)
                .param("most", MOST)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> row.alarm(AlertKind.NODE_SILENT))
                .toList();
    }

    private List<Alarm> unknownPayments() {
        return jdbc
                .sql("""
                        select y.number as thing, y.version as episode, concat(y.total, ' KRW') as detail
                        from payment y
                        where y.state = 'UNKNOWN' and y.opened_at < :before
                          and (select max(h.at) from payment_history h
                            where h.payment_id = y.id and h.to_state = 'UNKNOWN') < :before
                        order by y.opened_at, y.id limit :most
                        """)
                .param("before", clock.instant().minus(settings.paymentAfter()))
                .param("most", MOST)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> row.alarm(AlertKind.PAYMENT_UNKNOWN))
                .toList();
    }

    private List<Alarm> parkedRefunds() {
        return jdbc
                .sql("""
                        select f.number as thing, f.version as episode, concat(f.amount, ' KRW ', f.park_kind) as detail
                        from refund f
                        where f.park_kind in ('TOO_OLD', 'MORE_THAN_LEFT', 'TRIED_OFTEN')
                          and (select max(h.at) from refund_history h
                            where h.refund_id = f.id and h.to_state = 'PARKED') < :before
                        order by f.id limit :most
                        """)
                .param("before", clock.instant().minus(settings.parkedAfter()))
                .param("most", MOST)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> row.alarm(AlertKind.REFUND_PARKED))
                .toList();
    }

    private List<Alarm> brokenAudit() {
        return jdbc.sql("select id, faults, detail from audit_check order by id desc limit 1")
                .query(Check.class)
                .optional()
                .filter(check -> check.faults() > 0)
                .map(check -> List.of(Alarm.of(
                        AlertKind.AUDIT_BROKEN,
                        "audit",
                        Long.toString(check.id()),
                        check.faults() + " " + check.detail())))
                .orElse(List.of());
    }

    private List<Alarm> list(AlertKind kind, String sql) {
        return jdbc.sql(sql).param("most", MOST).query(Row.class).list().stream()
                .map(row -> row.alarm(kind))
                .toList();
    }

    private record Check(long id, int faults, String detail) {}

    private record Row(String thing, String episode, String detail) {

        Alarm alarm(AlertKind kind) {
            return Alarm.of(kind, thing, episode, detail.strip());
        }
    }
}

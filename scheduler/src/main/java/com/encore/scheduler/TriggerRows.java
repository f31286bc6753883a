package com.encore.scheduler;

import com.encore.stereotype.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads Quartz's tables where its interface says too little: it calls a trigger that is held by nobody a normal one. They
 * are never written to, and time is the database's, because Quartz does not follow a clock that tests move.
 */
@ReadModel
class TriggerRows {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    TriggerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one of the nodes' common scheduler, those that are not simply waiting. */
    List<TriggerRow> unusual() {
        return jdbc.sql("""
                        select t.TRIGGER_GROUP, t.TRIGGER_NAME, t.JOB_NAME, t.TRIGGER_STATE,
                          coalesce(t.NEXT_FIRE_TIME, 0) as next_fire_time,
                          exists (select 1 from QRTZ_FIRED_TRIGGERS f where f.SCHED_NAME = t.SCHED_NAME
                            and f.TRIGGER_NAME = t.TRIGGER_NAME and f.TRIGGER_GROUP = t.TRIGGER_GROUP) as held,
                          exists (select 1 from QRTZ_FIRED_TRIGGERS f where f.SCHED_NAME = t.SCHED_NAME
                            and f.JOB_NAME = t.JOB_NAME and f.JOB_GROUP = t.JOB_GROUP) as job_rings,
                          cast(unix_timestamp(now(3)) * 1000 as signed) - coalesce(t.NEXT_FIRE_TIME, 0) as overdue
                        from QRTZ_TRIGGERS t
                        where t.SCHED_NAME = 'encore' and t.TRIGGER_STATE <> 'WAITING'
                        order by t.TRIGGER_GROUP, t.TRIGGER_NAME limit ?
                        """).param(MOST).query(TriggerRow.class).list();
    }

    /** A project that waits for a moment to come, and the bell that should ring then. */
    record Unheard(long project, String bell, long at, long hung) {}

    /** Projects whose bell is not there or hangs at another moment; a bell keeps milliseconds and never rings early. */
    List<Unheard> unheard() {
        return jdbc.sql("""
                        select w.project, w.bell, w.at, coalesce(t.NEXT_FIRE_TIME, 0) as hung from (
                          select id as project, concat('open-funding-', id) as bell,
                            ceiling(timestampdiff(microsecond, '1970-01-01', opens_at) / 1000) as at
                          from project where state = 'APPROVED' and opens_at > :now
                          union all
                          select id, concat('close-funding-', id),
                            ceiling(timestampdiff(microsecond, '1970-01-01', closes_at) / 1000)
                          from project where state = 'FUNDING' and closes_at > :now) w
                        left join QRTZ_TRIGGERS t on t.SCHED_NAME = 'encore' and t.TRIGGER_GROUP = 'projects'
                          and t.TRIGGER_NAME = w.bell
                        where t.TRIGGER_NAME is null or t.NEXT_FIRE_TIME <> w.at
                        order by w.at, w.bell limit :most
                        """.replace(":now", "timestampadd(minute, 1, utc_timestamp())"))
                .param("most", MOST)
                .query(Unheard.class)
                .list();
    }

    /** Bells of projects that are none, or have nothing left to wait for. */
    List<TriggerRow> nobodys() {
        return jdbc.sql("""
                        select t.TRIGGER_GROUP, t.TRIGGER_NAME, t.JOB_NAME, t.TRIGGER_STATE,
                          coalesce(t.NEXT_FIRE_TIME, 0) as next_fire_time, false as held, false as job_rings,
                          0 as overdue
                        from QRTZ_TRIGGERS t
                          left join project p on p.id = cast(substring_index(t.TRIGGER_NAME, '-', -1) as unsigned)
                        where t.SCHED_NAME = 'encore' and t.TRIGGER_GROUP = 'projects'
                          and t.NEXT_FIRE_TIME > unix_timestamp(now(3)) * 1000 + 60000
                          and (p.id is null
                            or (t.JOB_NAME = 'open-funding' and p.state <> 'APPROVED')
                            or (t.JOB_NAME = 'close-funding' and p.state not in ('FUNDING', 'CLOSING')))
                        order by t.TRIGGER_NAME limit ?
                        """).param(MOST).query(TriggerRow.class).list();
    }
}

package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.project.ProjectId;
import com.encore.testing.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes through the steps of settling as the job and two people of finance do. */
@Component
public class Settling {

    private static final Reason REASON = new Reason("원장과 대조했음");

    private final OpenSettlement opening;
    private final ForgetLines forgetting;
    private final AddLines lines;
    private final SealSettlement sealing;
    private final CheckSettlement checking;
    private final ApproveSettlement approving;
    private final SettlementList settlements;
    private final Stage stage;
    private final JdbcClient jdbc;

    Settling(
            OpenSettlement opening,
            ForgetLines forgetting,
            AddLines lines,
            SealSettlement sealing,
            CheckSettlement checking,
            ApproveSettlement approving,
            SettlementList settlements,
            Stage stage,
            JdbcClient jdbc) {
        this.opening = opening;
        this.forgetting = forgetting;
        this.lines = lines;
        this.sealing = sealing;
        this.checking = checking;
        this.approving = approving;
        this.settlements = settlements;
        this.stage = stage;
        this.jdbc = jdbc;
    }

    public MemberId finance() {
        MemberId member = stage.fan();
        jdbc.sql("insert into member_role (member_id, role) values (?, 'FINANCE')")
                .param(member.value())
                .update();
        return member;
    }

    public SettlementView calculated(ProjectId project) {
        return calculate(opening.open(project).orElseThrow(), 100);
    }

    public SettlementView calculate(OpenSettlement.Opened opened, int slice) {
        while (forgetting.forget(opened, slice) >= slice) {}
        while (lines.sold(opened, slice) >= slice) {}
        while (lines.wentBack(opened, slice) >= slice) {}
        sealing.seal(opened);
        return view(opened.settlement());
    }

    public SettlementView approved(ProjectId project) {
        SettlementView settlement = calculated(project);
        reconciled(project);
        checking.check(settlement.id(), settlement.hash(), REASON, finance());
        approving.approve(settlement.id(), settlement.hash(), REASON, finance());
        return view(settlement.id());
    }

    /** As the nights since have left it, with the provider saying what we say. */
    public void reconciled(ProjectId project) {
        jdbc.sql(
                        "insert ignore into reconciliation_run (business_date, entries_upto, begun_at) values ('2020-01-01', 0, now(6))")
                .update();
        jdbc.sql("""
                        insert into reconciled_day (business_date, run_id, phase, entries_upto, begun_at, first_done_at, done_at)
                        select distinct date(j.occurred_at + interval 9 hour), r.id, 'DONE', ~0 >> 1, now(6), now(6), now(6)
                        from posting p join journal_entry j on j.id = p.entry_id
                          join reconciliation_run r on r.business_date = '2020-01-01'
                        where p.project_id = ? and j.kind in ('CAPTURE', 'REFUND')
                        on duplicate key update entries_upto = ~0 >> 1
                        """).param(project.value()).update();
        jdbc.sql("""
                        insert ignore into provider_movement (business_date, movement, external_id, payment_number, amount,
                          currency, store_id, happened_at, late, asked_for, read_run)
                        select date(y.captured_at + interval 9 hour), 'CAPTURE', y.number, y.number, y.captured, 'KRW', 'test',
                          y.captured_at, false, false, 0
                        from payment y where y.project_id = :project
                        union all
                        select date(r.done_at + interval 9 hour), 'REFUND', r.cancellation_id, y.number, r.amount, 'KRW',
                          'test', r.done_at, false, false, 0
                        from refund r join payment y on y.id = r.payment_id
                        where r.project_id = :project and r.state = 'DONE'
                        """).param("project", project.value()).update();
    }

    public SettlementView view(SettlementId id) {
        return settlements.one(id).orElseThrow();
    }
}

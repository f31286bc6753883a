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
        checking.check(settlement.id(), settlement.hash(), REASON, finance());
        approving.approve(settlement.id(), settlement.hash(), REASON, finance());
        return view(settlement.id());
    }

    public SettlementView view(SettlementId id) {
        return settlements.one(id).orElseThrow();
    }
}

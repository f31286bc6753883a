package com.encore.sandbox.demo;

import com.encore.account.Reason;
import com.encore.payee.PayeeProfiles;
import com.encore.settlement.AddLines;
import com.encore.settlement.ApproveSettlement;
import com.encore.settlement.CheckSettlement;
import com.encore.settlement.OpenSettlement;
import com.encore.settlement.SealSettlement;
import com.encore.settlement.SettlementList;
import com.encore.settlement.SettlementState;
import com.encore.settlement.SettlementView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Settles what succeeded as far as its file says, as the job and two people of finance do. A project whose artist has no
 * payee profile waits, as in life.
 */
@Component
@OnLaptops
class SettleProjects {

    private static final int ALL = 2_000;
    private static final Duration TO_THE_JOB = Duration.ofMinutes(1);
    private static final Duration TO_THE_CHECK = Duration.ofHours(20);
    private static final Duration TO_THE_APPROVAL = Duration.ofHours(44);
    private static final Reason COMPARED = new Reason("원장과 대조했어요.");

    private final PayeeProfiles payees;
    private final OpenSettlement opening;
    private final AddLines lines;
    private final SealSettlement sealing;
    private final CheckSettlement checking;
    private final ApproveSettlement approving;
    private final SettlementList settlements;

    SettleProjects(
            PayeeProfiles payees,
            OpenSettlement opening,
            AddLines lines,
            SealSettlement sealing,
            CheckSettlement checking,
            ApproveSettlement approving,
            SettlementList settlements) {
        this.payees = payees;
        this.opening = opening;
        this.lines = lines;
        this.sealing = sealing;
        this.checking = checking;
        this.approving = approving;
        this.settlements = settlements;
    }

    void settle(List<Staged> projects, People people) {
        projects.stream()
                .filter(project -> project.file().settled() != null)
                .filter(project ->
                        payees.of(people.artist(project.file().artist())).isPresent())
                .forEach(project ->
                        settle(project, Objects.requireNonNull(project.file().settled()), people));
    }

    private void settle(Staged project, SettlementState end, People people) {
        Instant closed = project.until();
        SettlementView settlement = SeedingClock.at(closed.plus(TO_THE_JOB), () -> calculate(project));
        String hash = Objects.requireNonNull(settlement.hash());
        switch (end) {
            case CALCULATED -> {}
            case CHECKED ->
                SeedingClock.during(
                        closed.plus(TO_THE_CHECK),
                        () -> checking.check(settlement.id(), hash, COMPARED, people.finance()));
            case APPROVED -> {
                SeedingClock.during(
                        closed.plus(TO_THE_CHECK),
                        () -> checking.check(settlement.id(), hash, COMPARED, people.finance()));
                SeedingClock.during(
                        closed.plus(TO_THE_APPROVAL),
                        () -> approving.approve(settlement.id(), hash, COMPARED, people.approver()));
            }
            case CALCULATING, INSTRUCTED, PAID, BOUNCED, CARRIED, HELD ->
                throw new IllegalArgumentException(project.file().title() + " cannot be left " + end);
        }
    }

    private SettlementView calculate(Staged project) {
        OpenSettlement.Opened opened = opening.open(project.id()).orElseThrow();
        while (lines.sold(opened, ALL) >= ALL) {
            // the next slice
        }
        sealing.seal(opened);
        return settlements.one(opened.settlement()).orElseThrow();
    }
}

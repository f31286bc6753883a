package com.encore.sandbox.demo;

import com.encore.account.Reason;
import com.encore.payee.PayeeProfiles;
import com.encore.settlement.AddLines;
import com.encore.settlement.ApproveSettlement;
import com.encore.settlement.CheckSettlement;
import com.encore.settlement.HoldSettlement;
import com.encore.settlement.OpenSettlement;
import com.encore.settlement.SealSettlement;
import com.encore.settlement.SettlementList;
import com.encore.settlement.SettlementState;
import com.encore.settlement.SettlementView;
import com.encore.time.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private static final Reason COMPARED = new Reason("원장과 대조했어요.");
    private static final Reason AGREED = new Reason("줄마다 다시 봤고, 결제사와도 같아요.");
    private static final Reason ASKING = new Reason("예금주가 바뀌었다는 연락을 받아, 아티스트의 답을 기다려요.");

    private final PayeeProfiles payees;
    private final OpenSettlement opening;
    private final AddLines lines;
    private final SealSettlement sealing;
    private final CheckSettlement checking;
    private final ApproveSettlement approving;
    private final HoldSettlement holding;
    private final SettlementList settlements;
    private final PayArtists paying;
    private final OfficeHours office;

    SettleProjects(
            PayeeProfiles payees,
            OpenSettlement opening,
            AddLines lines,
            SealSettlement sealing,
            CheckSettlement checking,
            ApproveSettlement approving,
            HoldSettlement holding,
            SettlementList settlements,
            PayArtists paying,
            OfficeHours office) {
        this.payees = payees;
        this.opening = opening;
        this.lines = lines;
        this.sealing = sealing;
        this.checking = checking;
        this.approving = approving;
        this.holding = holding;
        this.settlements = settlements;
        this.paying = paying;
        this.office = office;
    }

    void plan(Diary diary, List<Staged> projects, Passbook passbook, People people) {
        List<PayArtists.Approved> waiting = new ArrayList<>();
        projects.stream()
                .filter(project -> project.file().settled() != null)
                .filter(project ->
                        payees.of(people.artist(project.file().artist())).isPresent())
                .forEach(project -> diary.at(project.until().plus(TO_THE_JOB), () -> {
                    SettlementView settlement = calculate(project);
                    sign(diary, settlement, project, people);
                    if (isApproved(project.file())) {
                        Instant due = office.at(settlement.dueOn(), 10, 30);
                        diary.at(
                                approvedAt(project),
                                () -> waiting.add(new PayArtists.Approved(settlement, end(project.file()))));
                        Runnable paid = () -> paying.due(settlement.dueOn(), diary, waiting, passbook, people);
                        if (end(project.file()) == SettlementState.APPROVED) {
                            diary.ifPast(due, paid);
                        } else {
                            // where many holidays put the day off, it is paid before it
                            diary.at(due, paid);
                        }
                    }
                }));
    }

    private void sign(Diary diary, SettlementView settlement, Staged project, People people) {
        String hash = Objects.requireNonNull(settlement.hash());
        SettlementState end = end(project.file());
        if (end != SettlementState.CALCULATED) {
            diary.at(checkedAt(project), () -> checking.check(settlement.id(), hash, COMPARED, people.finance()));
        }
        if (isApproved(project.file()) || end == SettlementState.HELD) {
            diary.at(approvedAt(project), () -> approving.approve(settlement.id(), hash, AGREED, people.approver()));
        }
        if (end == SettlementState.HELD) {
            diary.at(
                    approvedAt(project).plus(Duration.ofHours(4)),
                    () -> holding.hold(settlement.id(), ASKING, people.finance()));
        }
    }

    private Instant checkedAt(Staged project) {
        return office.at(closedOn(project), 10, 20);
    }

    private Instant approvedAt(Staged project) {
        return office.at(Seoul.dateOf(checkedAt(project)).plusDays(1), 11, 0);
    }

    private static LocalDate closedOn(Staged project) {
        return Seoul.dateOf(project.until());
    }

    private static SettlementState end(DemoProject file) {
        return Objects.requireNonNull(file.settled());
    }

    /** And not held since. */
    private static boolean isApproved(DemoProject file) {
        return switch (end(file)) {
            case APPROVED, INSTRUCTED, PAID, BOUNCED -> true;
            case CALCULATED, CHECKED, HELD -> false;
            case CALCULATING, CARRIED ->
                throw new IllegalArgumentException(file.title() + " cannot be left " + file.settled());
        };
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

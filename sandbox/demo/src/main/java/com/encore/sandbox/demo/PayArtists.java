package com.encore.sandbox.demo;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.payout.BankForm;
import com.encore.payout.BankMoney;
import com.encore.payout.BatchList;
import com.encore.payout.BatchView;
import com.encore.payout.ConfirmBatch;
import com.encore.payout.MakeBatch;
import com.encore.payout.PayoutMemo;
import com.encore.payout.RecordResults;
import com.encore.payout.ResultFile;
import com.encore.payout.ResultRow;
import com.encore.payout.TakeBankFile;
import com.encore.payout.Transfer;
import com.encore.settlement.SettlementId;
import com.encore.settlement.SettlementState;
import com.encore.settlement.SettlementView;
import com.encore.time.Seoul;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Pays what was approved on the day it is due: made by one, confirmed by another, and answered by the bank the day after. */
@Component
@OnLaptops
class PayArtists {

    /** A settlement that was approved, and how far its payout is to get. */
    record Approved(SettlementView settlement, SettlementState end) {

        Way way() {
            return switch (end) {
                case INSTRUCTED -> Way.SENT;
                case PAID, BOUNCED -> Way.ANSWERED;
                case APPROVED, CALCULATING, CALCULATED, CHECKED, CARRIED, HELD -> Way.DRAFTED;
            };
        }
    }

    private enum Way {
        DRAFTED,
        SENT,
        ANSWERED
    }

    private final MakeBatch making;
    private final ConfirmBatch confirming;
    private final TakeBankFile files;
    private final RecordResults results;
    private final BatchList batches;
    private final BankMoney bank;
    private final OfficeHours office;
    private final Clock clock;

    PayArtists(
            MakeBatch making,
            ConfirmBatch confirming,
            TakeBankFile files,
            RecordResults results,
            BatchList batches,
            BankMoney bank,
            OfficeHours office,
            Clock clock) {
        this.making = making;
        this.confirming = confirming;
        this.files = files;
        this.results = results;
        this.batches = batches;
        this.bank = bank;
        this.office = office;
        this.clock = clock;
    }

    /** Of those that wait, what is due by a day; what is to be sent goes out, what is not stays a draft. */
    void due(LocalDate by, Diary diary, List<Approved> waiting, Passbook passbook, People people) {
        LocalDate today = Seoul.dateOf(clock.instant());
        List<Approved> due = waiting.stream()
                .filter(each -> !each.settlement().dueOn().isAfter(by))
                .toList();
        waiting.removeAll(due);
        due.stream().collect(Collectors.groupingBy(Approved::way)).forEach((way, some) -> {
            BatchView batch = make(some, people.finance());
            if (way != Way.DRAFTED) {
                diary.at(OfficeHours.clock(today, 14, 5), () -> send(diary, batch, some, way, passbook, people));
            }
        });
    }

    private BatchView make(List<Approved> due, MemberId finance) {
        List<SettlementId> ids =
                due.stream().map(each -> each.settlement().id()).toList();
        return batches.numbered(making.of(ids, finance).number());
    }

    private void send(Diary diary, BatchView batch, List<Approved> due, Way way, Passbook passbook, People people) {
        boolean notCovered = bank.there() < batch.total().amount();
        confirming.confirm(
                batch.id(), new ConfirmBatch.Seen(batch.hash(), batch.total(), notCovered), people.approver());
        List<Transfer> transfers = files.take(batch.id(), BankForm.SHINHAN, people.approver());
        Instant now = clock.instant();
        transfers.forEach(each -> passbook.went(now, each.amount().amount(), each.settlement()));
        Set<String> comingBack = due.stream()
                .filter(each -> each.end() == SettlementState.BOUNCED)
                .map(each -> each.settlement().number())
                .collect(Collectors.toSet());
        if (way == Way.ANSWERED) {
            Instant tomorrow = office.at(Seoul.dateOf(now).plusDays(1), 9, 40);
            diary.at(tomorrow, () -> answer(batch, transfers, comingBack, Seoul.dateOf(now), passbook, people));
        }
    }

    private void answer(
            BatchView batch,
            List<Transfer> transfers,
            Set<String> comingBack,
            LocalDate paidOn,
            Passbook passbook,
            People people) {
        List<ResultRow> rows = new ArrayList<>();
        for (Transfer transfer : transfers) {
            boolean bounced = comingBack.contains(transfer.settlement());
            rows.add(new ResultRow(
                    rows.size() + 2,
                    transfer.account(),
                    String.valueOf(transfer.amount().amount()),
                    PayoutMemo.of(transfer.no()),
                    bounced ? "오류" : "정상",
                    bounced ? "예금주명 불일치" : "",
                    paidOn.toString()));
            if (bounced) {
                cameBack(passbook, transfer.amount());
            }
        }
        results.record(
                batch.id(),
                new ResultFile("이체결과_" + paidOn + ".xlsx", sha256(batch.number()), paidOn, rows),
                people.finance());
    }

    private void cameBack(Passbook passbook, Won amount) {
        passbook.came(clock.instant(), amount.amount(), "이체반환 예금주명불일치");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}

package com.encore.sandbox.demo;

import com.encore.payment.PortOneSettings;
import com.encore.reconciliation.ImportBankLines;
import com.encore.reconciliation.ImportProviderPayouts;
import com.encore.reconciliation.ReconciledDay;
import com.encore.reconciliation.ReconciledDays;
import com.encore.time.Seoul;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Each Wednesday the provider pays out what moved in the week before, less its fee. Finance brings in its sheet, and the
 * bank's statement a day later; the newest payout still waits for its deposit.
 */
@Component
@OnLaptops
class ProviderWeeks {

    private static final long FEE_PER_THOUSAND = 24;

    private final ReconciledDays days;
    private final ImportProviderPayouts payouts;
    private final ImportBankLines bank;
    private final OfficeHours office;
    private final PortOneSettings settings;

    ProviderWeeks(
            ReconciledDays days,
            ImportProviderPayouts payouts,
            ImportBankLines bank,
            OfficeHours office,
            PortOneSettings settings) {
        this.days = days;
        this.payouts = payouts;
        this.bank = bank;
        this.office = office;
        this.settings = settings;
    }

    void plan(Diary diary, LocalDate first, Passbook passbook, People people) {
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate week = monday; !paidAt(week).isAfter(diary.now()); week = week.plusWeeks(1)) {
            LocalDate of = week;
            boolean newest = paidAt(week.plusWeeks(1)).isAfter(diary.now());
            diary.at(paidAt(of), () -> {
                paidOut(of, passbook, people);
                if (!newest) {
                    Instant later = office.at(paidOn(of).plusDays(1), 9, 20);
                    diary.at(later, () -> bringStatement(Seoul.dateOf(later), passbook, people));
                }
            });
        }
    }

    private Instant paidAt(LocalDate monday) {
        return OfficeHours.clock(paidOn(monday), 10, 10);
    }

    private LocalDate paidOn(LocalDate monday) {
        return office.onOrAfter(monday.plusDays(9));
    }

    private void paidOut(LocalDate monday, Passbook passbook, People people) {
        List<ReconciledDay.Figures> week = monday.datesUntil(monday.plusWeeks(1))
                .map(days::of)
                .flatMap(Optional::stream)
                .map(ReconciledDay::there)
                .toList();
        long paid = week.stream().mapToLong(day -> day.captured().amount()).sum();
        long cancelled = week.stream().mapToLong(day -> day.refunded().amount()).sum();
        long fee = (paid - cancelled) * FEE_PER_THOUSAND / 1000;
        long amount = paid - cancelled - fee - fee / 10;
        if (amount <= 0) {
            return;
        }
        LocalDate day = paidOn(monday);
        String sheet = """
                정산일,상점아이디,거래 건수,거래 금액,취소 건수,취소 금액,PG 수수료,PG 수수료 부가세,지급액
                %s,%s,%d,%d,%d,%d,%d,%d,%d
                """.formatted(
                        day,
                        settings.storeId(),
                        week.stream().mapToInt(ReconciledDay.Figures::captures).sum(),
                        paid,
                        week.stream().mapToInt(ReconciledDay.Figures::refunds).sum(),
                        cancelled,
                        fee,
                        fee / 10,
                        amount);
        payouts.bring("정산내역_" + day + ".csv", bytes(sheet), people.finance());
        passbook.came(OfficeHours.clock(day, 5, 12), amount, "포트원 정산금");
    }

    private void bringStatement(LocalDate day, Passbook passbook, People people) {
        String sheet = passbook.print();
        if (!sheet.isEmpty()) {
            bank.bring("거래내역_" + day + ".csv", bytes(sheet), people.finance());
        }
    }

    private static byte[] bytes(String sheet) {
        return sheet.getBytes(StandardCharsets.UTF_8);
    }
}

package com.encore.payout;

import com.encore.account.MemberId;
import com.encore.payee.MovedAccount;
import com.encore.payee.StagedPayee;
import com.encore.project.Bank;
import com.encore.project.ProjectId;
import com.encore.settlement.SettlementId;
import com.encore.settlement.SettlementView;
import com.encore.settlement.Settling;
import com.encore.settlement.SucceededSales;
import com.encore.settlement.SucceededSales.Order;
import com.encore.terms.PayeeKind;
import com.encore.time.Seoul;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settlements ready to be paid, each to an account of its own, and two people of finance who pay them. */
@Component
public class Paying {

    private static final AtomicInteger ACCOUNTS = new AtomicInteger(1_000);

    private final SucceededSales sales;
    private final Settling settling;
    private final StagedPayee payees;
    private final MovedAccount accounts;
    private final MakeBatch making;
    private final ConfirmBatch confirming;
    private final RecordResults recording;
    private final BatchList batches;
    private final BatchPayouts payouts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Paying(
            SucceededSales sales,
            Settling settling,
            StagedPayee payees,
            MovedAccount accounts,
            MakeBatch making,
            ConfirmBatch confirming,
            RecordResults recording,
            BatchList batches,
            BatchPayouts payouts,
            JdbcClient jdbc,
            Clock clock) {
        this.sales = sales;
        this.settling = settling;
        this.payees = payees;
        this.accounts = accounts;
        this.making = making;
        this.confirming = confirming;
        this.recording = recording;
        this.batches = batches;
        this.payouts = payouts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A settlement that may be paid and where to. */
    public record Ready(SettlementId id, String number, ProjectId project, MemberId artist, String account, long net) {}

    /** Of a company, so that 912 of each 1,000 won are paid out. */
    public Ready ready(long gross) {
        return ready(gross, "0" + (91_000_000_000L + ACCOUNTS.incrementAndGet()));
    }

    public Ready ready(long gross, String account) {
        MemberId artist = payees.artist(PayeeKind.CORPORATION);
        accounts.to(artist, Bank.SHINHAN, account, "주식회사 테스트밴드");
        return ready(artist, gross, account);
    }

    public Ready ready(MemberId artist, long gross, String account) {
        SettlementView settlement =
                settling.approved(sales.of(artist, Order.of(gross, 1)).project());
        return new Ready(
                settlement.id(),
                settlement.number(),
                settlement.project(),
                artist,
                account,
                settlement.figures().net());
    }

    public MemberId finance() {
        return settling.finance();
    }

    public BatchView made(Ready... ready) {
        return made(finance(), ready);
    }

    public BatchView made(MemberId by, Ready... ready) {
        List<SettlementId> ids = Stream.of(ready).map(Ready::id).toList();
        return batches.numbered(making.of(ids, by).number());
    }

    /** What somebody types who has read the page and knows that the books have nothing in the bank yet. */
    public static ConfirmBatch.Seen seen(BatchView batch) {
        return new ConfirmBatch.Seen(batch.hash(), batch.total(), true);
    }

    public BatchView confirmed(Ready... ready) {
        BatchView batch = made(ready);
        confirming.confirm(batch.id(), seen(batch), finance());
        return view(batch);
    }

    public BatchView view(BatchView batch) {
        return batches.numbered(batch.number());
    }

    public PayoutView only(BatchView batch) {
        return payouts.of(batch.id()).getFirst();
    }

    public RecordResults.Recorded results(BatchView batch, String sha, ResultRow... rows) {
        return recording.record(batch.id(), file(sha, rows), finance());
    }

    public ResultFile file(String sha, ResultRow... rows) {
        return new ResultFile(
                sha + ".csv", sha.repeat(64).substring(0, 64), Seoul.dateOf(clock.instant()), List.of(rows));
    }

    public static ResultRow row(int line, Ready ready, String result, String message) {
        return new ResultRow(line, ready.account(), Long.toString(ready.net()), "", result, message, "");
    }

    public List<String> journalKeys(Ready ready) {
        return jdbc.sql("select business_key from journal_entry where business_key like ? order by id")
                .param("payout%:" + ready.number() + ":%")
                .query(String.class)
                .list();
    }

    public @Nullable String settlementState(Ready ready) {
        return jdbc.sql("select state from settlement where id = ?")
                .param(ready.id().value())
                .query(String.class)
                .single();
    }
}

package com.encore.reports.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.filestore.FileStore;
import com.encore.filestore.StoredFile;
import com.encore.notification.Language;
import com.encore.payee.StagedPayee;
import com.encore.settlement.ApproveSettlement;
import com.encore.settlement.CheckSettlement;
import com.encore.settlement.DownloadStatement;
import com.encore.settlement.DownloadStatement.Wanted;
import com.encore.settlement.DueStatements;
import com.encore.settlement.NoSuchSettlement;
import com.encore.settlement.OpenSettlement;
import com.encore.settlement.RecallSettlement;
import com.encore.settlement.RecordStatement;
import com.encore.settlement.SettlementView;
import com.encore.settlement.Settling;
import com.encore.settlement.StatementFile;
import com.encore.settlement.StatementFiles;
import com.encore.settlement.StatementFormat;
import com.encore.settlement.SucceededSales;
import com.encore.settlement.SucceededSales.Order;
import com.encore.settlement.SucceededSales.Success;
import com.encore.stereotype.StillMine;
import com.encore.terms.PayeeKind;
import com.encore.testing.DomainTest;
import com.encore.testing.Stage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class StatementsAreWrittenTests {

    @Autowired
    WriteStatements writing;

    @Autowired
    StatementFiles files;

    @Autowired
    DownloadStatement downloads;

    @Autowired
    RecordStatement recording;

    @Autowired
    DueStatements due;

    @Autowired
    RecallSettlement recalling;

    @Autowired
    CheckSettlement checking;

    @Autowired
    ApproveSettlement approving;

    @Autowired
    FileStore store;

    @Autowired
    SucceededSales sales;

    @Autowired
    Settling settling;

    @Autowired
    StagedPayee payees;

    @Autowired
    Stage stage;

    @Test
    void areThereInBothLanguagesAndFormatsOnceHoweverOftenTheyAreWritten() throws IOException {
        MemberId artist = payees.artist(PayeeKind.INDIVIDUAL);
        SettlementView settlement = settling.approved(
                sales.of(artist, Order.of(45_000, 3), Order.donation(7_000)).project());

        writing.write(settlement.id(), StillMine.ALWAYS);
        List<StatementFile> written = files.of(settlement.id());
        writing.write(settlement.id(), StillMine.ALWAYS);

        assertThat(written).hasSize(4);
        assertThat(files.of(settlement.id())).isEqualTo(written);
        Wanted wanted = new Wanted(settlement.number(), 1, Language.KO, StatementFormat.XLSX);
        StoredFile file = downloads.own(wanted, artist);
        assertThat(bytes(file)).isEqualTo(bytes(file)).hasSize(Math.toIntExact(file.bytes()));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(file)))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(5);
        }
        assertThatExceptionOfType(NoSuchSettlement.class)
                .as("another artist's")
                .isThrownBy(() -> downloads.own(wanted, payees.artist(PayeeKind.GENERAL)));
    }

    @Test
    void areWrittenAnewForTheNextApprovalWhileThoseOfTheOneBeforeStay() throws IOException {
        MemberId artist = payees.artist(PayeeKind.INDIVIDUAL);
        SettlementView settlement =
                settling.approved(sales.of(artist, Order.of(45_000, 3)).project());
        writing.write(settlement.id(), StillMine.ALWAYS);
        List<StatementFile> first = files.of(settlement.id());
        Wanted wanted = new Wanted(settlement.number(), 1, Language.KO, StatementFormat.PDF);
        byte[] before = bytes(downloads.own(wanted, artist));
        Reason reason = new Reason("지급일이 바뀌었어요");

        OpenSettlement.Opened opened = recalling.recall(
                settlement.id(), Objects.requireNonNull(settlement.hash()), reason, settling.finance());

        assertThat(recording.record(
                        settlement.id(),
                        1,
                        Language.KO,
                        StatementFormat.PDF,
                        downloads.own(wanted, artist),
                        StillMine.ALWAYS))
                .as("a writer that comes too late")
                .isFalse();
        writing.write(settlement.id(), StillMine.ALWAYS);
        assertThat(files.of(settlement.id())).hasSize(4).allMatch(StatementFile::superseded);

        SettlementView anew = settling.calculate(opened, 100);
        String hash = Objects.requireNonNull(anew.hash());
        checking.check(anew.id(), hash, reason, settling.finance());
        approving.approve(anew.id(), hash, reason, settling.finance());
        assertThat(due.oldest(10_000)).contains(opened);
        writing.write(settlement.id(), StillMine.ALWAYS);
        writing.write(settlement.id(), StillMine.ALWAYS);

        assertThat(due.oldest(10_000)).doesNotContain(opened);
        List<StatementFile> all = files.of(settlement.id());
        assertThat(all).hasSize(8);
        assertThat(all.subList(0, 4)).allMatch(file -> file.version() == 2 && !file.superseded());
        assertThat(all.subList(4, 8))
                .extracting(StatementFile::sha256)
                .isEqualTo(first.stream().map(StatementFile::sha256).toList());
        assertThat(bytes(downloads.own(wanted, artist))).isEqualTo(before);
    }

    @Test
    void sayWhatWasCancelledAndWhatIsCarried() {
        MemberId artist = payees.artist(PayeeKind.OCCASIONAL);
        Success success = sales.of(artist, Order.of(500_000, 1));
        settling.approved(success.project());
        sales.goesBack(success.sold().getFirst(), 100_000);
        SettlementView cancelled = settling.approved(success.project());

        writing.write(cancelled.id(), StillMine.ALWAYS);

        assertThat(files.of(cancelled.id())).hasSize(4);
    }

    @Test
    void areRefusedWhenTheProviderSaysSomethingElse() {
        SettlementView settlement = settling.approved(
                sales.of(payees.artist(PayeeKind.GENERAL), Order.of(50_000, 1)).project());
        stage.jdbc().sql("""
                        update provider_movement m join payment y on y.number = m.payment_number
                        set m.amount = m.amount - 1 where y.project_id = ?
                        """).param(settlement.project().value()).update();

        assertThatIllegalStateException()
                .isThrownBy(() -> writing.write(settlement.id(), StillMine.ALWAYS))
                .withMessageContaining("the provider 49999");
        assertThat(files.of(settlement.id())).isEmpty();
    }

    private byte[] bytes(StoredFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.read(file, out);
        return out.toByteArray();
    }
}

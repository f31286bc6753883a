package com.encore.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.account.FinanceOnly;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.filestore.FileName;
import com.encore.filestore.FileStore;
import com.encore.filestore.MediaType;
import com.encore.filestore.NoSuchFile;
import com.encore.filestore.Span;
import com.encore.filestore.StoredFile;
import com.encore.filestore.StoredFiles;
import com.encore.notification.Language;
import com.encore.operations.Fenced;
import com.encore.operations.Identity;
import com.encore.stereotype.Refusal;
import com.encore.stereotype.StillMine;
import com.encore.testing.DomainTest;
import com.encore.testing.Race;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
@Import(ExportsTests.Kinds.class)
class ExportsTests {

    private static final ExportPeriod OCTOBER = new ExportPeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
    private static final StillMine TAKEN_OVER = () -> {
        throw new Fenced("make-export", Identity.export(1), 1);
    };

    @Autowired
    RequestExport requests;

    @Autowired
    BeginExport beginning;

    @Autowired
    NoteProgress progress;

    @Autowired
    ConcludeExport conclusion;

    @Autowired
    ExpireExports expiry;

    @Autowired
    DownloadExport downloads;

    @Autowired
    GiveUpStranded stranded;

    @Autowired
    ExportsToMake toMake;

    @Autowired
    ExportList list;

    @Autowired
    FileStore store;

    @Autowired
    StoredFiles files;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private MemberId finance;

    @BeforeEach
    void somebodyOfFinance() {
        finance = people.register(Role.FINANCE);
    }

    @Test
    void isAskedForByFinanceAlone() {
        for (Role role : List.of(Role.FAN, Role.ARTIST, Role.ADMIN)) {
            MemberId other = people.register(role);
            assertThatExceptionOfType(FinanceOnly.class).isThrownBy(() -> requests.request(order(other)));
        }
        assertThat(list.one(requests.request(order(finance))).state()).isEqualTo(ExportState.QUEUED);
    }

    @Test
    void isOneHoweverOftenItsFormIsSentAtOnce() throws InterruptedException {
        ExportOrder order = order(finance);

        List<Race.Result<ExportNumber>> results = Race.of(16, i -> requests.request(order));

        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(results).extracting(Race.Result::value).containsOnly(requests.request(order));
        assertThat(requestsOf(finance)).isEqualTo(1);
    }

    /** What makes the test above mean something: each form of its own is an export of its own. */
    @Test
    void isAnotherForEachForm() throws InterruptedException {
        Race.of(8, i -> requests.request(order(finance)));

        assertThat(requestsOf(finance)).isEqualTo(8);
    }

    @Test
    void refusesTheKeyOfAnotherExport() {
        ExportOrder order = order(finance);
        requests.request(order);

        assertThatExceptionOfType(ExportKeyReused.class)
                .isThrownBy(() -> requests.request(new ExportOrder(
                        order.key(), order.kind(), ExportFormat.CSV, order.language(), order.period(), order.by())))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void refusesAKindNobodyWritesAndAPeriodThatIsNone() {
        assertThatExceptionOfType(ExportKinds.NoSuchKind.class)
                .isThrownBy(() -> requests.request(
                        new ExportOrder(UUID.randomUUID(), "x", ExportFormat.CSV, Language.KO, OCTOBER, finance)));
        LocalDate day = LocalDate.of(2026, 10, 1);
        assertThatExceptionOfType(ExportPeriod.Unusable.class).isThrownBy(() -> new ExportPeriod(day, day));
        assertThatExceptionOfType(ExportPeriod.Unusable.class).isThrownBy(() -> ExportPeriod.of(day, day.minusDays(1)));
        assertThat(ExportPeriod.of(day, day).until()).isEqualTo(day.plusDays(1));
    }

    @Test
    void beginsAndEndsItsPeriodAtMidnightInSeoul() {
        assertThat(OCTOBER.start()).isEqualTo(Instant.parse("2026-09-30T15:00:00Z"));
        assertThat(OCTOBER.end())
                .isEqualTo(new ExportPeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1)).start());
    }

    @Test
    void tellsHowFarItIsAndThenWhatItIs() {
        ExportNumber number = requests.request(order(finance));
        ExportId id = list.one(number).id();
        beginning.begin(id, StillMine.ALWAYS).orElseThrow();
        progress.expect(id, 3, StillMine.ALWAYS);
        progress.wrote(id, 2, StillMine.ALWAYS);
        assertThat(list.one(number)).satisfies(export -> {
            assertThat(export.state()).isEqualTo(ExportState.RUNNING);
            assertThat(export.rowsDone()).isEqualTo(2);
            assertThat(export.rowsTotal()).isEqualTo(3);
        });

        StoredFile file = file("all of it");
        conclusion.done(id, file, 3, List.of(new ControlTotal("금액", "Amount", 123)), StillMine.ALWAYS);

        assertThat(list.one(number)).satisfies(export -> {
            assertThat(export.state()).isEqualTo(ExportState.DONE);
            assertThat(export.sha256()).isEqualTo(file.sha256());
            assertThat(export.bytes()).isEqualTo(file.bytes());
            assertThat(export.totals()).containsExactly(new ControlTotal("금액", "Amount", 123));
        });
        assertThat(moves(id)).containsExactly("null>QUEUED", "QUEUED>RUNNING", "RUNNING>DONE");
    }

    @Test
    void isNotDoneWithFewerRowsThanWereCounted() {
        ExportId id = running(3);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> conclusion.done(id, file("cut"), 2, List.of(), StillMine.ALWAYS));

        conclusion.failed(id, ExportFailure.TOTALS_DIFFER, "2 of 3", StillMine.ALWAYS);
        assertThat(beginning.begin(id, StillMine.ALWAYS)).isPresent();
    }

    @Test
    void letsNothingBeWrittenByARunThatWasTakenOver() {
        ExportId id = running(1);
        StoredFile file = file("late");

        assertThatExceptionOfType(Fenced.class).isThrownBy(() -> beginning.begin(id, TAKEN_OVER));
        assertThatExceptionOfType(Fenced.class).isThrownBy(() -> progress.wrote(id, 1, TAKEN_OVER));
        assertThatExceptionOfType(Fenced.class).isThrownBy(() -> conclusion.done(id, file, 1, List.of(), TAKEN_OVER));
        assertThatExceptionOfType(Fenced.class)
                .isThrownBy(() -> conclusion.failed(id, ExportFailure.BROKEN, "", TAKEN_OVER));
        assertThat(moves(id)).containsExactly("null>QUEUED", "QUEUED>RUNNING");
    }

    @Test
    void keepsOneFileOfTwoThatWereWritten() {
        ExportId id = running(1);
        conclusion.done(id, file("first"), 1, List.of(), StillMine.ALWAYS);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> conclusion.done(id, file("second"), 1, List.of(), StillMine.ALWAYS));
        assertThat(beginning.begin(id, StillMine.ALWAYS)).isEmpty();
    }

    @Test
    void isDownloadedByFinanceAloneAndNeverWithoutARecord() {
        ExportNumber number = requests.request(order(finance));
        ExportId id = list.one(number).id();
        assertThatExceptionOfType(ExportNumber.NoSuchExport.class)
                .as("nothing to download yet")
                .isThrownBy(() -> downloads.look(number, finance));
        beginning.begin(id, StillMine.ALWAYS);
        progress.expect(id, 1, StillMine.ALWAYS);
        conclusion.done(id, file("the books"), 1, List.of(), StillMine.ALWAYS);
        MemberId admin = people.register(Role.ADMIN);

        assertThatExceptionOfType(FinanceOnly.class).isThrownBy(() -> downloads.look(number, admin));
        assertThatExceptionOfType(FinanceOnly.class).isThrownBy(() -> downloads.begin(number, new Span(0, 9), admin));
        assertThat(downloadsOf(id)).isEmpty();
        MemberId colleague = people.register(Role.FINANCE);
        StoredFile file = downloads.look(number, colleague);
        downloads.begin(number, Span.allOf(file), colleague);
        assertThat(downloadsOf(id)).containsExactly(colleague.value() + " 0-9");
        assertThat(list.one(number).downloads()).isEqualTo(1);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from export_download where export_id = ?")
                        .param(id.value())
                        .update());
    }

    @Test
    void losesItsFileWhenItIsOldAndKeepsItsRecord() {
        ExportNumber number = requests.request(order(finance));
        ExportId id = list.one(number).id();
        beginning.begin(id, StillMine.ALWAYS);
        progress.expect(id, 1, StillMine.ALWAYS);
        StoredFile file = file("old");
        conclusion.done(id, file, 1, List.of(new ControlTotal("금액", "Amount", 5)), StillMine.ALWAYS);

        clock.advance(Duration.ofDays(90));
        expireAll(clock.instant().minus(Duration.ofDays(90)));
        assertThat(list.one(number).state()).as("not a moment too early").isEqualTo(ExportState.DONE);
        clock.advance(Duration.ofSeconds(1));
        expireAll(clock.instant().minus(Duration.ofDays(90)));

        assertThat(list.one(number)).satisfies(export -> {
            assertThat(export.state()).isEqualTo(ExportState.EXPIRED);
            assertThat(export.sha256()).isEqualTo(file.sha256());
            assertThat(export.totals()).hasSize(1);
        });
        assertThatExceptionOfType(NoSuchFile.class).isThrownBy(() -> files.of(file.id()));
        assertThatExceptionOfType(ExportNumber.NoSuchExport.class).isThrownBy(() -> downloads.look(number, finance));
    }

    @Test
    void isFoundByTheSweepWhenItsStartWasLost() {
        ExportId id = list.one(requests.request(order(finance))).id();
        assertThat(toMake.waiting(1000)).doesNotContain(id);

        clock.advance(Duration.ofMinutes(1));

        assertThat(toMake.waiting(1000)).contains(id);
        beginning.begin(id, StillMine.ALWAYS);
        assertThat(toMake.waiting(1000)).doesNotContain(id);
    }

    @Test
    void comesToNothingWhereItsRunWillNotBeTakenUpAgain() {
        ExportId ended = running(1);
        ExportId waits = running(1);
        guard(ended, "null");
        guard(waits, "utc_timestamp(6)");

        clock.advance(Duration.ofMinutes(2));
        stranded.giveUp(1000);

        assertThat(moves(ended)).endsWith("RUNNING>FAILED");
        assertThat(moves(waits)).endsWith("QUEUED>RUNNING");
    }

    @Test
    void isListedNewestFirstPageByPage() {
        List<ExportNumber> mine = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            mine.addFirst(requests.request(order(finance)));
        }

        List<ExportNumber> all = new ArrayList<>();
        ExportPage page = list.page(null, 2);
        all.addAll(page.exports().stream().map(ExportView::number).toList());
        while (page.next() != null) {
            page = list.page(page.next(), 2);
            all.addAll(page.exports().stream().map(ExportView::number).toList());
        }

        assertThat(all).doesNotHaveDuplicates().startsWith(mine.toArray(ExportNumber[]::new));
    }

    private ExportId running(long rows) {
        ExportId id = list.one(requests.request(order(finance))).id();
        beginning.begin(id, StillMine.ALWAYS);
        progress.expect(id, rows, StillMine.ALWAYS);
        return id;
    }

    private void guard(ExportId id, String resumeAt) {
        jdbc.sql("insert into job_guard (job_name, identity, fence, resume_at) values ('make-export', ?, 1, " + resumeAt
                        + ")")
                .param(Identity.export(id.value()).text())
                .update();
    }

    private void expireAll(Instant before) {
        while (expiry.expire(before, 10) == 10) {}
    }

    private StoredFile file(String text) {
        return store.write(
                new FileName(UUID.randomUUID() + ".csv"), MediaType.CSV, out -> out.write(text.getBytes("UTF-8")));
    }

    private List<String> moves(ExportId id) {
        return jdbc.sql(
                        "select concat(coalesce(from_state, 'null'), '>', to_state) from export_history where export_id = ? order by id")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private List<String> downloadsOf(ExportId id) {
        return jdbc.sql(
                        "select concat(member_id, ' ', from_byte, '-', until_byte) from export_download where export_id = ?")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private long requestsOf(MemberId member) {
        return jdbc.sql("select count(*) from export_request where requested_by = ?")
                .param(member.value())
                .query(Long.class)
                .single();
    }

    private static ExportOrder order(MemberId by) {
        return new ExportOrder(UUID.randomUUID(), "rehearsal", ExportFormat.XLSX, Language.KO, OCTOBER, by);
    }

    static class Kinds {

        @Bean
        ExportKind rehearsal() {
            return new ExportKind() {
                @Override
                public String name() {
                    return "rehearsal";
                }

                @Override
                public String title(Language language) {
                    return "연습";
                }

                @Override
                public String told(Language language) {
                    return "연습이에요.";
                }

                @Override
                public int place() {
                    return 0;
                }
            };
        }
    }
}

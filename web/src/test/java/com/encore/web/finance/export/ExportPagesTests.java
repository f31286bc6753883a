package com.encore.web.finance.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import com.encore.account.People;
import com.encore.account.Role;
import com.encore.export.BeginExport;
import com.encore.export.ConcludeExport;
import com.encore.export.ControlTotal;
import com.encore.export.ExpireExports;
import com.encore.export.ExportFailure;
import com.encore.export.ExportId;
import com.encore.export.ExportList;
import com.encore.export.ExportNumber;
import com.encore.export.ExportTask;
import com.encore.export.NoteProgress;
import com.encore.filestore.FileStore;
import com.encore.filestore.StoredFile;
import com.encore.stereotype.StillMine;
import com.encore.testing.TestClock;
import com.encore.web.project.Stage;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class ExportPagesTests {

    private static final String EXPORTS = "/finance/exports";
    private static final byte[] BOOKS = noise(2_500_000);

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    BeginExport beginning;

    @Autowired
    NoteProgress progress;

    @Autowired
    ConcludeExport conclusion;

    @Autowired
    ExpireExports expiry;

    @Autowired
    ExportList list;

    @Autowired
    FileStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Stage stage;
    private Browser finance;

    @BeforeEach
    void openTheOffice() {
        stage = new Stage(mvc, people);
        finance = stage.signedIn(Role.FINANCE);
    }

    @Test
    void asksForAFileAndShowsHowFarItIsUntilItCanBeTakenHome() {
        String address = ask(Map.of("kind", "sales", "preset", "LAST_MONTH"));
        ExportId id = list.one(number(address)).id();
        Page waiting = finance.open(address).isWellMade();
        assertThat(waiting.text()).contains("매출 장부", "차례를 기다려요").doesNotContain("??");
        assertThat(waiting.document().select("[hx-trigger='every 1s']").attr("hx-get"))
                .isEqualTo(address);

        beginning.begin(id, StillMine.ALWAYS);
        assertThat(finance.open(address).text()).contains("몇 줄인지 세고 있어요");
        progress.expect(id, 1_000_000, StillMine.ALWAYS);
        progress.wrote(id, 250_000, StillMine.ALWAYS);
        Page part = new Page(asking(address, Map.of("HX-Request", "true")));
        assertThat(part.document().select("main, h1")).isEmpty();
        assertThat(part.document().select("[role=progressbar]").attr("aria-valuenow"))
                .isEqualTo("250000");
        assertThat(part.document().text()).contains("만드는 중", "250,000 / 1,000,000");
        assertThat(part.response().getHeader("Vary")).contains("HX-Request");

        done(id, 1_000_000, new ControlTotal("금액", "Amount", 12_345_678_900L));
        Page made = finance.open(address).isWellMade();
        assertThat(made.document().select("[hx-trigger]")).isEmpty();
        assertThat(made.text())
                .contains("다 만들었어요", "1,000,000", "금액 합계", "12,345,678,900원", "2.5 MB", hash(), "아직 아무도");
        assertThat(finance.open(EXPORTS).isWellMade().text()).contains(hash(), "내려받기");
    }

    @Test
    void makesOneExportOfAFormSentTwice() {
        Page form = finance.open(EXPORTS).isWellMade();
        Map<String, String> typed =
                Map.of("kind", "journal", "preset", "THIS_MONTH", "format", "CSV", "language", "EN");

        Page first = finance.submit(form, EXPORTS, typed);
        Page second = finance.submit(form, EXPORTS, typed);
        assertThat(first.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        Page other = finance.submit(
                form, EXPORTS, Map.of("kind", "sales", "preset", "THIS_MONTH", "format", "CSV", "language", "EN"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("다른 파일을 이미 요청했어요");
    }

    @Test
    void takesDaysOfMyOwnAndSaysWhatIsWrongWithThem() {
        String address = ask(Map.of("kind", "payments", "preset", "OWN", "from", "2026-11-01", "to", "2026-11-01"));
        assertThat(list.one(number(address)).period().until()).isEqualTo("2026-11-02");

        Page backwards = send(Map.of("kind", "payments", "preset", "OWN", "from", "2026-11-02", "to", "2026-11-01"));
        assertThat(backwards.status()).isEqualTo(422);
        assertThat(backwards.isWellMade().document().select("#to-fault").text()).contains("앞설 수 없어요");
        assertThat(backwards.document().select("#from").val()).isEqualTo("2026-11-02");
        Page none = send(Map.of("kind", "payments", "preset", "OWN", "from", "", "to", "어제"));
        assertThat(none.document().select("#from-fault, #to-fault")).hasSize(2);
        assertThat(send(Map.of("kind", "payments", "preset", "OWN", "from", "2026-02-30", "to", "2026-03-01"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void refusesWhatNoFormOfOursSends() {
        for (Map<String, String> forged : List.of(
                Map.of("kind", "sales", "preset", "EVER"),
                Map.of("kind", "sales", "preset", "LAST_MONTH", "format", "EXE"),
                Map.of("kind", "sales", "preset", "LAST_MONTH", "key", "1"))) {
            assertThat(send(forged).status()).as("%s", forged).isEqualTo(400);
        }
        assertThat(send(Map.of("kind", "secrets", "preset", "LAST_MONTH")).status())
                .isEqualTo(422);
        for (String nowhere : List.of("X000000000000", "X0000000000000", "..", "%27")) {
            assertThat(finance.ask(EXPORTS + "/" + nowhere).status())
                    .as(nowhere)
                    .isIn(404, 400);
            assertThat(finance.ask(EXPORTS + "/" + nowhere + "/file").status())
                    .as(nowhere)
                    .isIn(404, 400);
        }
        assertThat(finance.open(EXPORTS + "?after=x").status()).isEqualTo(200);
    }

    @Test
    void sendsTheFileWithItsNameItsLengthAndItsHash() {
        String address = made();

        MockHttpServletResponse file = finance.ask(address + "/file").response();

        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentAsByteArray()).isEqualTo(BOOKS);
        assertThat(file.getContentLengthLong()).isEqualTo(BOOKS.length);
        assertThat(file.getContentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(file.getHeader("ETag")).isEqualTo('"' + hash() + '"');
        assertThat(file.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        String disposition = Objects.requireNonNull(file.getHeader("Content-Disposition"));
        assertThat(disposition).startsWith("attachment; filename=\"Encore-X").matches("\\p{ASCII}+");
        assertThat(URLDecoder.decode(disposition.replaceAll(".*filename\\*=UTF-8''", ""), StandardCharsets.UTF_8))
                .startsWith("Encore_매출-장부_")
                .endsWith(number(address).value() + ".xlsx");
    }

    @Test
    void goesOnWhereABrokenDownloadStopped() {
        String address = made() + "/file";

        MockHttpServletResponse rest = asking(address, Map.of("Range", "bytes=1048570-"));
        assertThat(rest.getStatus()).isEqualTo(206);
        assertThat(rest.getHeader("Content-Range"))
                .isEqualTo("bytes 1048570-" + (BOOKS.length - 1) + "/" + BOOKS.length);
        assertThat(rest.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(BOOKS, 1_048_570, BOOKS.length));
        MockHttpServletResponse end = asking(address, Map.of("Range", "bytes=-10", "If-Range", '"' + hash() + '"'));
        assertThat(end.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(BOOKS, BOOKS.length - 10, BOOKS.length));
        assertThat(asking(address, Map.of("Range", "bytes=0-9", "If-Range", "\"other\""))
                        .getStatus())
                .isEqualTo(200);
        MockHttpServletResponse beyond = asking(address, Map.of("Range", "bytes=99999999-"));
        assertThat(beyond.getStatus()).isEqualTo(416);
        assertThat(beyond.getHeader("Content-Range")).isEqualTo("bytes */" + BOOKS.length);
        assertThat(asking(address, Map.of("Range", "bytes=0-1,5-6")).getContentAsByteArray())
                .hasSize(BOOKS.length);
        assertThat(asking(address, Map.of("Range", "lines=1-2")).getStatus()).isEqualTo(200);
        MockHttpServletResponse known = asking(address, Map.of("If-None-Match", '"' + hash() + '"'));
        assertThat(known.getStatus()).isEqualTo(304);
        assertThat(known.getContentAsByteArray()).isEmpty();
    }

    @Test
    void putsEveryDownloadOnRecordAndNothingElse() throws Exception {
        String address = made();
        Cookie session = Objects.requireNonNull(finance.cookie("encore"));

        MockHttpServletResponse headers =
                mvc.perform(head(address + "/file").cookie(session)).andReturn().getResponse();
        assertThat(headers.getContentLengthLong()).isEqualTo(BOOKS.length);
        assertThat(headers.getContentAsByteArray()).isEmpty();
        asking(address + "/file", Map.of("If-None-Match", "*"));
        assertThat(downloads(address)).isEmpty();

        finance.ask(address + "/file");
        asking(address + "/file", Map.of("Range", "bytes=100-"));
        assertThat(downloads(address)).containsExactly("0-" + BOOKS.length, "100-" + BOOKS.length);
        assertThat(finance.open(address).isWellMade().text()).contains("내려받은 기록", "김민지", "끊긴 곳부터");
    }

    @Test
    void isForFinanceAlone() {
        String address = made();
        for (Role role : List.of(Role.FAN, Role.ARTIST, Role.ADMIN)) {
            Browser other = stage.signedIn(role);
            assertThat(other.ask(EXPORTS).status()).as("%s", role).isEqualTo(403);
            assertThat(other.ask(address).status()).isEqualTo(403);
            assertThat(other.ask(address + "/file").status()).isEqualTo(403);
        }
        Browser stranger = new Browser(mvc);
        assertThat(stranger.ask(EXPORTS).location()).isEqualTo("/login");
        assertThat(stranger.ask(address + "/file").location()).isEqualTo("/login");
        assertThat(downloads(address)).isEmpty();
    }

    @Test
    void saysWhyThereIsNoFileAndThatAnOldOneIsDeleted() {
        String failed = ask(Map.of("kind", "sales", "preset", "LAST_MONTH"));
        ExportId id = list.one(number(failed)).id();
        beginning.begin(id, StillMine.ALWAYS);
        conclusion.failed(id, ExportFailure.TOTALS_DIFFER, "written 9 rows, counted 10 rows", StillMine.ALWAYS);
        assertThat(finance.open(failed).isWellMade().text())
                .contains("만들지 못했어요", "장부와 달라서 버렸어요", "written 9 rows, counted 10 rows");
        assertThat(finance.open(failed).document().select("a[href$=/file]")).isEmpty();
        assertThat(finance.ask(failed + "/file").status()).isEqualTo(404);

        String old = made();
        clock.advance(Duration.ofDays(91));
        while (expiry.expire(clock.instant().minus(Duration.ofDays(90)), 100) == 100) {}
        // the session ended meanwhile
        finance = stage.signedIn(Role.FINANCE);
        Page tidied = finance.open(old).isWellMade();
        assertThat(tidied.text()).contains("지웠어요", "오래되어 파일을 지웠어요", hash());
        assertThat(tidied.document().select("a[href$=/file]")).isEmpty();
        assertThat(finance.ask(old + "/file").status()).isEqualTo(404);
    }

    @Test
    void speaksEnglishToo() {
        String address = made();
        Page english = finance.open(address + "?lang=en").isWellMade();
        assertThat(english.text())
                .contains("Sales register", "Ready", "Download")
                .doesNotContainPattern("[가-힣]{3}장");
        assertThat(finance.open(EXPORTS).isWellMade().text())
                .contains("Export registers", "Last month", "Trial balance");
    }

    @Test
    void listsFilesPageByPage() {
        for (int i = 0; i < 21; i++) {
            ask(Map.of("kind", "refunds", "preset", "THIS_YEAR"));
        }
        Page first = finance.open(EXPORTS).isWellMade();
        assertThat(first.document().select("li.export")).hasSize(20);
        String older = first.document().select("a[href*='after=']").attr("href");
        Page second = finance.open(older).isWellMade();
        assertThat(second.document().select("li.export").first().text()).contains("환불 장부");
        assertThat(second.document().select("form.export-form")).isEmpty();
    }

    private String ask(Map<String, String> typed) {
        Page sent = send(typed);
        assertThat(sent.status()).isEqualTo(303);
        return String.valueOf(sent.location());
    }

    private Page send(Map<String, String> typed) {
        Map<String, String> all = new HashMap<>(Map.of("format", "XLSX", "language", "KO"));
        all.putAll(typed);
        return finance.submit(finance.open(EXPORTS), EXPORTS, all);
    }

    private String made() {
        String address = ask(Map.of("kind", "sales", "preset", "LAST_MONTH"));
        ExportId id = list.one(number(address)).id();
        beginning.begin(id, StillMine.ALWAYS);
        progress.expect(id, 7, StillMine.ALWAYS);
        done(id, 7, new ControlTotal("금액", "Amount", 7_000));
        return address;
    }

    private void done(ExportId id, long rows, ControlTotal total) {
        ExportTask task = jdbc.sql("select number from export_request where id = ?")
                .param(id.value())
                .query((row, line) -> row.getString(1))
                .optional()
                .map(number -> list.one(new ExportNumber(number)))
                .map(view -> new ExportTask(
                        id, view.number(), view.kind(), view.format(), view.language(), view.period(), clock.instant()))
                .orElseThrow();
        StoredFile file = store.write(task.fileName("매출 장부"), task.format().mediaType(), out -> out.write(BOOKS));
        conclusion.done(id, file, rows, List.of(total), StillMine.ALWAYS);
    }

    private MockHttpServletResponse asking(String address, Map<String, String> headers) {
        MockHttpServletRequestBuilder request = get(address).cookie(Objects.requireNonNull(finance.cookie("encore")));
        headers.forEach(request::header);
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception failed) {
            throw new AssertionError("the request itself failed", failed);
        }
    }

    private List<String> downloads(String address) {
        return jdbc.sql("""
                        select concat(from_byte, '-', until_byte) from export_download d
                        join export_request x on x.id = d.export_id where x.number = ? order by d.id
                        """).param(number(address).value()).query(String.class).list();
    }

    private static ExportNumber number(String address) {
        return new ExportNumber(address.substring(address.lastIndexOf('/') + 1));
    }

    private static String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(BOOKS));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}

package com.encore.reports.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.notification.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyLinesTests {

    private static final long MANY = 200_000;

    /** Run in a process of its own. */
    static final class InASmallHeap {

        private InASmallHeap() {}

        public static void main(String[] arguments) throws IOException {
            Statement whole = Samples.of(Language.KO, MANY).make();
            try {
                new StatementWorkbook().write(failing(whole, MANY / 2), OutputStream.nullOutputStream());
                System.out.println("did not fail");
            } catch (IllegalStateException expected) {
                System.out.println(left() + " files left after it failed");
            }
            new StatementWorkbook().write(whole, OutputStream.nullOutputStream());
            System.out.println(left() + " files left after it was written");
        }

        private static long left() throws IOException {
            try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")))) {
                return files.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith("output.txt"))
                        .count();
            }
        }
    }

    @Test
    void takeNoMoreMemoryThanFewAndLeaveNoFiles(@TempDir Path folder) throws Exception {
        assertThat(OtherJvm.run(InASmallHeap.class, folder, "-Xmx48m", "-Djava.io.tmpdir=" + folder))
                .contains("0 files left after it failed", "0 files left after it was written");
    }

    @Test
    void wouldNotFitIntoThatMemory(@TempDir Path folder) {
        assertThatThrownBy(() -> OtherJvm.run(AllAtOnce.class, folder, "-Xmx48m", "-Djava.io.tmpdir=" + folder))
                .hasMessageContaining("OutOfMemoryError");
    }

    /** The negative control. */
    static final class AllAtOnce {

        private AllAtOnce() {}

        public static void main(String[] arguments) {
            System.out.println(Samples.of(Language.KO, MANY).lines().toList().size());
        }
    }

    private static Statement failing(Statement whole, long at) {
        return Changed.with(
                whole,
                () -> whole.lines().get().peek(line -> {
                    if (line.no() == at) {
                        throw new IllegalStateException("the database went away");
                    }
                }));
    }

    @Test
    void areClosedWhenTheyFail() {
        AtomicBoolean closed = new AtomicBoolean();
        Statement whole = Samples.of(Language.KO, 100).make();
        Statement failing = failing(whole, 50);
        Statement watched = Changed.with(whole, () -> failing.lines().get().onClose(() -> closed.set(true)));

        assertThatIllegalStateException().isThrownBy(() -> Books.bytes(watched)).withMessage("the database went away");
        assertThat(closed).isTrue();
    }

    @Test
    void goOnOnFurtherSheetsAndAreAddedUpOverAllOfThem() throws IOException {
        Statement statement = Samples.of(Language.KO, 25).refunds(10).make();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StatementWorkbook(10).write(statement, out);
        try (XSSFWorkbook book = Books.open(out.toByteArray())) {
            assertThat(book)
                    .extracting(Sheet::getSheetName)
                    .containsExactly("요약", "내역", "내역 (2)", "내역 (3)", "환불", "수수료와 세금", "차트");
            Row sum = Books.row(book.getSheet("내역 (3)"), "합계");
            assertThat(sum.getCell(8).getCellFormula())
                    .isEqualTo("SUM(내역!$I$2:$I$11,'내역 (2)'!$I$2:$I$11,'내역 (3)'!$I$2:$I$6)");
            assertThat(Books.number(sum, 8))
                    .isEqualTo(statement.controlTotals().lines().amount());
            assertThat(Books.number(sum, 0)).isEqualTo(25);
            assertThat(Books.number(Books.row(book.getSheet("내역 (2)"), "이 시트 합계"), 0))
                    .isEqualTo(10);
            assertThat(Books.count(book, "불일치")).isZero();
        }
    }

    @Test
    void mayBeNone() throws IOException {
        Statement none = Samples.of(Language.KO, 0).refunds(0).make();
        try (XSSFWorkbook book = Books.open(none)) {
            assertThat(Books.text(book.getSheet("내역").getRow(1).getCell(1))).isEqualTo("판매한 내역이 없어요");
            assertThat(Books.number(Books.row(book.getSheet("내역"), "합계"), 8)).isZero();
            assertThat(Books.count(book, "불일치")).isZero();
            assertThat(book.getSheetAt(0).getDrawingPatriarch().getCharts()).hasSize(1);
        }
    }

    @Test
    void fillASheetToItsLastRowButNoFurther() {
        // head, sum of the sheet, sum of all, what is on record, check
        assertThat(LongSheet.MOST_ROWS + 5).isEqualTo(1_048_576);
    }
}

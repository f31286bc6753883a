package com.encore.reports.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.notification.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement is stored with its hash, so that whoever has a copy can show that it is the one. */
class SameBytesTests {

    /** Run at another time, by another process, elsewhere in the world. */
    static final class Elsewhere {

        private Elsewhere() {}

        public static void main(String[] arguments) throws Exception {
            hashes().forEach(System.out::println);
        }
    }

    static List<String> hashes() throws IOException, NoSuchAlgorithmException {
        List<String> hashes = new ArrayList<>();
        for (Language language : Language.values()) {
            Statement statement = Samples.of(language, 300)
                    .carried(new Carried("S-2026-000045", -312_400, LocalDate.of(2026, 8, 3)))
                    .make();
            hashes.add("workbook " + language + " " + sha256(Books.bytes(statement)));
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            new StatementPdf().write(statement, page);
            hashes.add("page " + language + " " + sha256(page.toByteArray()));
        }
        return hashes;
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void comeOutOfTheSameStatementWhereverAndWheneverItIsWritten(@TempDir Path folder) throws Exception {
        List<String> there = OtherJvm.run(
                Elsewhere.class,
                folder,
                "-Duser.timezone=America/St_Johns",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.name=somebody-else",
                "-Xmx512m");

        assertThat(there).containsSubsequence(hashes());
    }

    @Test
    void carryNoTimeInTheirArchive() throws IOException {
        byte[] bytes = Books.bytes(Samples.of(Language.KO, 3).make());
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
                entries++;
            }
            assertThat(entries).isGreaterThan(10);
        }
    }

    @Test
    void differWhenAWonDiffers() throws Exception {
        Statement one = Samples.of(Language.KO, 3).make();
        Statement other = Samples.of(Language.KO, 3)
                .carried(new Carried("S-2026-000045", -1, LocalDate.of(2026, 8, 3)))
                .make();

        assertThat(sha256(Books.bytes(one)))
                .isEqualTo(sha256(Books.bytes(one)))
                .isNotEqualTo(sha256(Books.bytes(other)));
    }
}

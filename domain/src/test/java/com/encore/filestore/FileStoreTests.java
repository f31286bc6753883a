package com.encore.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.testing.DomainTest;
import com.encore.testing.TestClock;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class FileStoreTests {

    private static final int PART = PartStream.PART;

    @Autowired
    FileStore store;

    @Autowired
    StoredFiles files;

    @Autowired
    BeginFile beginning;

    @Autowired
    AppendPart appending;

    @Autowired
    KeptFiles kept;

    @Autowired
    DropAttempts attempts;

    @Autowired
    TidyFiles tidy;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    HikariDataSource pool;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, PART - 1, PART, PART + 1, 3 * PART + 17})
    void givesBackTheBytesItWasGiven(int length) throws Exception {
        byte[] bytes = noise(length);

        StoredFile file = store.write(name(), MediaType.XLSX, out -> inPieces(bytes, out));

        assertThat(file.bytes()).isEqualTo(length);
        assertThat(file.sha256()).isEqualTo(sha256(bytes));
        assertThat(read(file)).isEqualTo(bytes);
        assertThat(files.of(file.id())).isEqualTo(file);
    }

    @Test
    void givesAnyPieceOfAFile() throws Exception {
        byte[] bytes = noise(2 * PART + 500);
        StoredFile file = store.write(name(), MediaType.CSV, out -> out.write(bytes));

        for (Span span : new Span[] {
            new Span(0, 1),
            new Span(PART - 3, PART + 3),
            new Span(10, 2L * PART + 1),
            new Span(bytes.length, bytes.length)
        }) {
            ByteArrayOutputStream piece = new ByteArrayOutputStream();
            store.read(file, span, piece);
            assertThat(piece.toByteArray()).isEqualTo(Arrays.copyOfRange(bytes, (int) span.from(), (int) span.until()));
        }
    }

    @Test
    void leavesNothingReadableWhereTheContentFails() {
        FileName name = name();

        assertThatThrownBy(() -> store.write(name, MediaType.CSV, out -> {
                    out.write(noise(2 * PART));
                    throw new IOException("as the test wants it");
                }))
                .hasRootCauseMessage("as the test wants it");

        assertThat(readable(name)).isZero();
        sweep();
        assertThat(rows(name)).isZero();
    }

    @Test
    void leavesNothingReadableWhereTheProcessDies() {
        FileName name = name();
        StoredFileId id = begun(name);

        assertThatExceptionOfType(NoSuchFile.class).isThrownBy(() -> files.of(id));
        clock.advance(Duration.ofDays(2));
        sweep();
        assertThat(rows(name)).isZero();
        assertThat(parts(id)).isZero();
    }

    @Test
    void changesNothingThatIsSealed() {
        StoredFile file = store.write(name(), MediaType.CSV, out -> out.write(noise(PART + 1)));
        long id = file.id().value();

        for (String change : new String[] {
            "update stored_file set sha256 = repeat('0', 64) where id = " + id,
            "update stored_file set bytes = 1 where id = " + id,
            "update stored_file set sealed_at = null, sha256 = null where id = " + id,
            "update stored_file_part set content = 'other' where file_id = " + id,
            "insert into stored_file_part (file_id, number, content) values (" + id + ", 2, 'more')",
            "delete from stored_file_part where file_id = " + id,
            "delete from stored_file where id = " + id
        }) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(change)
                    .isThrownBy(() -> jdbc.sql(change).update());
        }
        keep(file);
        drop(file);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update stored_file set dropped_at = null where id = " + id)
                        .update());
    }

    @Test
    void holdsTheEndOfADamagedFileBack() {
        byte[] bytes = noise(PART + 10);
        StoredFile file = store.write(name(), MediaType.CSV, out -> out.write(bytes));
        StoredFile other = new StoredFile(file.id(), file.name(), file.type(), file.bytes(), sha256(noise(3)));
        ByteArrayOutputStream got = new ByteArrayOutputStream();

        assertThatExceptionOfType(DamagedFile.class).isThrownBy(() -> store.read(other, got));

        assertThat(got.size()).isEqualTo(PART).isLessThan(bytes.length);
    }

    @Test
    void sweepsAwayWhatNobodyKeptAndNothingElse() throws Exception {
        byte[] bytes = noise(40 * PART / 2);
        StoredFile forgotten = store.write(name(), MediaType.CSV, out -> out.write(bytes));
        StoredFile named = store.write(name(), MediaType.CSV, out -> out.write(bytes));
        keep(named);

        clock.advance(Duration.ofHours(25));
        sweep();

        assertThatExceptionOfType(NoSuchFile.class).isThrownBy(() -> files.of(forgotten.id()));
        assertThat(parts(forgotten.id())).isZero();
        assertThat(read(named)).isEqualTo(bytes);
        drop(named);
        assertThatExceptionOfType(NoSuchFile.class).isThrownBy(() -> files.of(named.id()));
        sweep();
        assertThat(parts(named.id())).isZero();
    }

    @Test
    void keepsAFileOnceAndOnlyASealedOne() {
        StoredFile file = store.write(name(), MediaType.CSV, out -> out.write(1));
        StoredFileId open = begun(name());
        keep(file);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> keep(file));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> kept.keep(open)));
    }

    @Test
    void stopsAWriterWhoseAttemptWasDropped() {
        FileName name = name();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> store.write(name, MediaType.CSV, out -> {
                    out.write(noise(PART));
                    attempts.drop(name);
                    out.write(noise(PART));
                }));

        assertThat(readable(name)).isZero();
    }

    @Test
    void holdsNoTransactionWhileTheOtherEndThinks() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(
                        status -> store.write(name(), MediaType.CSV, out -> out.write(1))));
    }

    @Test
    void holdsNoConnectionWhileTheOtherEndThinks() throws Exception {
        List<Integer> held = new ArrayList<>();
        StoredFile file = store.write(name(), MediaType.CSV, out -> {
            out.write(noise(PART + 1));
            held.add(pool.getHikariPoolMXBean().getActiveConnections());
        });
        store.read(file, new OutputStream() {
            @Override
            public void write(int one) {
                held.add(pool.getHikariPoolMXBean().getActiveConnections());
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                write(0);
            }
        });

        assertThat(held).hasSize(3).containsOnly(0);
    }

    @Test
    void writesNothingAfterItWasClosed() {
        assertThatThrownBy(() -> store.write(name(), MediaType.CSV, out -> {
                    out.close();
                    out.write(1);
                }))
                .hasRootCauseInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b.csv", "a\\b", "..", "a\r\nb", "a\"b", " a"})
    void refusesNamesAHeaderWouldTripOver(String name) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new FileName(name));
    }

    /** The rows a process leaves that died after its first part. */
    private StoredFileId begun(FileName name) {
        StoredFileId id = beginning.begin(name, MediaType.CSV);
        appending.append(id, 0, noise(PART));
        return id;
    }

    private void keep(StoredFile file) {
        transaction.executeWithoutResult(status -> kept.keep(file.id()));
    }

    private void drop(StoredFile file) {
        transaction.executeWithoutResult(status -> kept.drop(file.id()));
    }

    private void sweep() {
        while (tidy.forget(clock.instant().minus(Duration.ofDays(1))) > 0) {}
    }

    private byte[] read(StoredFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.read(file, out);
        return out.toByteArray();
    }

    private long readable(FileName name) {
        return count("select count(*) from stored_file where sealed_at is not null and name = ?", name.value());
    }

    private long rows(FileName name) {
        return count("select count(*) from stored_file where name = ?", name.value());
    }

    private long parts(StoredFileId id) {
        return count("select count(*) from stored_file_part where file_id = ?", id.value());
    }

    private long count(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(Long.class).single();
    }

    private static FileName name() {
        return new FileName("시험 파일 " + UUID.randomUUID() + ".csv");
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** In pieces of awkward lengths, and now and then a single byte. */
    private static void inPieces(byte[] bytes, OutputStream out) throws IOException {
        int at = 0;
        for (int length = 1; at < bytes.length; length = length * 3 + 1) {
            int piece = Math.min(Math.min(length, 700_000), bytes.length - at);
            if (piece == 1) {
                out.write(bytes[at]);
            } else {
                out.write(bytes, at, piece);
            }
            at += piece;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

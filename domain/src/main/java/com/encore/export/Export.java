package com.encore.export;

import com.encore.filestore.StoredFile;
import com.encore.filestore.StoredFileId;
import com.encore.notification.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One export from its request to the day its file is thrown away. Each attempt at it begins from nothing. */
@Entity
@Table(name = "export_request")
class Export {

    private static final int LONGEST_DETAIL = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String number;
    private String requestKey;
    private String kind;

    @Enumerated(EnumType.STRING)
    private ExportFormat format;

    @Enumerated(EnumType.STRING)
    private Language language;

    private LocalDate periodFrom;
    private LocalDate periodUntil;
    private long requestedBy;
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private ExportState state;

    private int attempts;
    private @Nullable Long rowsTotal;
    private long rowsDone;
    private @Nullable Instant begunAt;
    private @Nullable Instant endedAt;
    private @Nullable Long fileId;
    private @Nullable String fileName;
    private @Nullable Long bytes;

    @Column(name = "sha256")
    private @Nullable String hash;

    @Enumerated(EnumType.STRING)
    private @Nullable ExportFailure failure;

    private @Nullable String failureDetail;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Export() {}

    Export(ExportOrder order, Instant now) {
        this.number = ExportNumber.random().value();
        this.requestKey = order.key().toString();
        this.kind = order.kind();
        this.format = order.format();
        this.language = order.language();
        this.periodFrom = order.period().from();
        this.periodUntil = order.period().until();
        this.requestedBy = order.by().value();
        this.requestedAt = now;
        this.state = ExportState.QUEUED;
    }

    void begin(Instant now) {
        become(ExportState.RUNNING);
        attempts++;
        rowsTotal = null;
        rowsDone = 0;
        begunAt = now;
        endedAt = null;
        failure = null;
        failureDetail = null;
    }

    /** An independent count says how many rows there are to write. */
    void expect(long rows) {
        requireRunning();
        rowsTotal = rows;
    }

    void wrote(long rows) {
        requireRunning();
        rowsDone = rows;
    }

    void done(StoredFile file, long rows, Instant now) {
        if (!Objects.equals(rowsTotal, rows)) {
            throw new IllegalStateException("export " + number + " has " + rows + " rows of " + rowsTotal);
        }
        become(ExportState.DONE);
        rowsDone = rows;
        endedAt = now;
        fileId = file.id().value();
        fileName = file.name().value();
        bytes = file.bytes();
        hash = file.sha256();
    }

    void fail(ExportFailure why, String detail, Instant now) {
        become(ExportState.FAILED);
        endedAt = now;
        failure = why;
        failureDetail = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }

    /** Returns the file that is nobody's any more. */
    StoredFileId expire() {
        StoredFileId file = file();
        become(ExportState.EXPIRED);
        fileId = null;
        return file;
    }

    private void become(ExportState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("export " + number + " may not go from " + state + " to " + next);
        }
        state = next;
    }

    private void requireRunning() {
        if (state != ExportState.RUNNING) {
            throw new IllegalStateException("export " + number + " is " + state);
        }
    }

    ExportId id() {
        return new ExportId(Objects.requireNonNull(id, "not saved yet"));
    }

    ExportNumber number() {
        return new ExportNumber(number);
    }

    String kind() {
        return kind;
    }

    ExportFormat format() {
        return format;
    }

    Language language() {
        return language;
    }

    ExportPeriod period() {
        return new ExportPeriod(periodFrom, periodUntil);
    }

    ExportState state() {
        return state;
    }

    StoredFileId file() {
        return new StoredFileId(Objects.requireNonNull(fileId, "an export that is done has its file"));
    }
}

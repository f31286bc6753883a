package com.encore.export;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.filestore.Span;
import com.encore.filestore.StoredFile;
import com.encore.filestore.StoredFileId;
import com.encore.filestore.StoredFiles;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finance takes a file home: first it is written down who, what and when, then the bytes may go out. */
@UseCase
public class DownloadExport {

    private final Staff staff;
    private final StoredFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    DownloadExport(Staff staff, StoredFiles files, JdbcClient jdbc, Clock clock) {
        this.staff = staff;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What there is to download, which alone is no download. */
    public StoredFile look(ExportNumber number, MemberId member) {
        staff.requireFinance(member);
        return files.of(
                new StoredFileId(jdbc.sql("select file_id from export_request where number = ? and state = 'DONE'")
                        .param(number.value())
                        .query(Long.class)
                        .optional()
                        .orElseThrow(ExportNumber.NoSuchExport::new)));
    }

    public void begin(ExportNumber number, Span span, MemberId member) {
        staff.requireFinance(member);
        int noted = jdbc.sql("""
                        insert into export_download (export_id, member_id, from_byte, until_byte, at)
                        select id, ?, ?, ?, ? from export_request where number = ? and state = 'DONE'
                        """)
                .params(member.value(), span.from(), span.until(), clock.instant(), number.value())
                .update();
        if (noted != 1) {
            throw new ExportNumber.NoSuchExport();
        }
    }
}

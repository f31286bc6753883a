package com.encore.web.admin.watch;

import com.encore.time.Seoul;
import com.encore.watch.AuditEntry;
import com.encore.watch.AuditFilter;
import com.encore.watch.AuditList;
import com.encore.watch.ReadAudit;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The trail as a file, newest first, read a thousand rows at a time however long it is. That it was taken is in the trail
 * before the first row leaves.
 */
@Controller
class AuditExportPage {

    private static final int AT_ONCE = 1_000;

    private final AuditList audit;
    private final AuditFilters filters;
    private final ReadAudit reading;
    private final Clock clock;

    AuditExportPage(AuditList audit, AuditFilters filters, ReadAudit reading, Clock clock) {
        this.audit = audit;
        this.filters = filters;
        this.reading = reading;
        this.clock = clock;
    }

    @PostMapping("/admin/audit/export")
    void export(
            @ModelAttribute("form") AuditFilterForm form, @CurrentMember SignedIn admin, HttpServletResponse response)
            throws IOException {
        reading.export(admin.id(), form.isEmpty() ? "everything" : form.inWords());
        AuditFilter filter = filters.read(form);
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("encore-audit-" + Seoul.dateOf(clock.instant()) + ".csv")
                        .build()
                        .toString());
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        AuditCsv csv = new AuditCsv(out);
        csv.head();
        Long before = null;
        List<AuditEntry> entries;
        do {
            entries = audit.of(filter, before, AT_ONCE);
            for (AuditEntry entry : entries) {
                csv.row(entry);
                before = entry.place();
            }
            out.flush();
        } while (entries.size() == AT_ONCE);
    }
}

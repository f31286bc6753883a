package com.encore.web.finance.export;

import com.encore.export.DownloadExport;
import com.encore.export.ExportNumber;
import com.encore.filestore.FileStore;
import com.encore.filestore.NoSuchFile;
import com.encore.filestore.Span;
import com.encore.filestore.StoredFile;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends the file of an export, all of it or from where a broken download stopped, and only after that is on record. */
@Controller
class ExportFilePage {

    private final DownloadExport downloads;
    private final FileStore store;

    ExportFilePage(DownloadExport downloads, FileStore store) {
        this.downloads = downloads;
        this.store = store;
    }

    @GetMapping("/finance/exports/{number}/file")
    void send(
            @PathVariable String number,
            @CurrentMember SignedIn member,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ExportNumber export = new ExportNumber(number);
        StoredFile file = downloads.look(export, member.id());
        String tag = '"' + file.sha256() + '"';
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        Asked asked = Asked.of(request, file, tag);
        response.setStatus(asked.status().value());
        if (asked.status() == HttpStatus.PARTIAL_CONTENT
                || asked.status() == HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, asked.contentRange(file));
        }
        if (!asked.hasBody()) {
            return;
        }
        response.setContentType(file.type().value());
        response.setContentLengthLong(asked.span().length());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(number, file));
        if (!request.getMethod().equals("HEAD")) {
            downloads.begin(export, asked.span(), member.id());
            send(file, asked.span(), response);
        }
    }

    private void send(StoredFile file, Span span, HttpServletResponse response) throws IOException {
        try {
            store.read(file, span, response.getOutputStream());
        } catch (NoSuchFile gone) {
            // a page about it must not be written where the rest of the file was to be: the connection breaks instead
            throw new IOException("file " + file.id().value() + " went while it was sent", gone);
        }
    }

    /** A plain name for what knows no other, and the real one as RFC 5987 has it. */
    private static String disposition(String number, StoredFile file) {
        String name = file.name().value();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return "attachment; filename=\"Encore-" + number + '.' + extension + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

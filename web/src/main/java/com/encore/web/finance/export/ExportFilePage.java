package com.encore.web.finance.export;

import com.encore.export.DownloadExport;
import com.encore.export.ExportNumber;
import com.encore.web.file.SendFile;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends the file of an export, and only after that is on record. */
@Controller
class ExportFilePage {

    private final DownloadExport downloads;
    private final SendFile files;

    ExportFilePage(DownloadExport downloads, SendFile files) {
        this.downloads = downloads;
        this.files = files;
    }

    @GetMapping("/finance/exports/{number}/file")
    void send(
            @PathVariable String number,
            @CurrentMember SignedIn member,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ExportNumber export = new ExportNumber(number);
        files.send(
                downloads.look(export, member.id()),
                "Encore-" + number,
                span -> downloads.begin(export, span, member.id()),
                request,
                response);
    }
}

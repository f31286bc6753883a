package com.encore.web.settlement;

import com.encore.notification.Language;
import com.encore.settlement.DownloadStatement;
import com.encore.settlement.DownloadStatement.Wanted;
import com.encore.settlement.StatementFormat;
import com.encore.web.file.SendFile;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends an artist their own statement, and finance anybody's. */
@Controller
class StatementDownloads {

    private static final String WHICH =
            "/settlements/{number:S[0-9A-Z]{13}}/statements/{version:[0-9]{1,4}}/{language:ko|en}/{format:xlsx|pdf}";

    private final DownloadStatement statements;
    private final SendFile files;

    StatementDownloads(DownloadStatement statements, SendFile files) {
        this.statements = statements;
        this.files = files;
    }

    @GetMapping("/artist" + WHICH)
    void own(
            @PathVariable String number,
            @PathVariable int version,
            @PathVariable String language,
            @PathVariable String format,
            @CurrentMember SignedIn artist,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Wanted wanted = wanted(number, version, language, format);
        files.send(statements.own(wanted, artist.id()), plain(wanted), span -> {}, request, response);
    }

    @GetMapping("/finance" + WHICH)
    void any(
            @PathVariable String number,
            @PathVariable int version,
            @PathVariable String language,
            @PathVariable String format,
            @CurrentMember SignedIn finance,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Wanted wanted = wanted(number, version, language, format);
        files.send(statements.any(wanted, finance.id()), plain(wanted), span -> {}, request, response);
    }

    private static Wanted wanted(String number, int version, String language, String format) {
        return new Wanted(
                number,
                version,
                Language.of(Locale.forLanguageTag(language)),
                StatementFormat.valueOf(format.toUpperCase(Locale.ROOT)));
    }

    private static String plain(Wanted wanted) {
        return "Encore-" + wanted.settlement() + "-v" + wanted.version();
    }
}

package com.encore.web.file;

import com.encore.filestore.FileStore;
import com.encore.filestore.NoSuchFile;
import com.encore.filestore.Span;
import com.encore.filestore.StoredFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sends a kept file, all of it or from where a broken download stopped. */
@Component
public class SendFile {

    private final FileStore store;

    SendFile(FileStore store) {
        this.store = store;
    }

    /**
     * Whoever calls has asked whether the member may have it.
     *
     * @param plainName without its ending, for what knows no other letters
     * @param beforeSending told which bytes are about to be sent
     */
    public void send(
            StoredFile file,
            String plainName,
            Consumer<Span> beforeSending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
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
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(plainName, file));
        if (!request.getMethod().equals("HEAD")) {
            beforeSending.accept(asked.span());
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
    private static String disposition(String plainName, StoredFile file) {
        String name = file.name().value();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return "attachment; filename=\"" + plainName + '.' + ending + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

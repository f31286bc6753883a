package com.encore.sandbox.portone;

import com.encore.sandbox.portone.http.Handler;
import com.encore.sandbox.portone.http.Request;
import com.encore.sandbox.portone.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Hands each request to the part of the sandbox it is for. */
final class Front implements Handler {

    private final Handler api;
    private final Handler payPages;
    private final Handler sandboxApi;
    private final ConsolePage console;

    Front(Handler api, Handler payPages, Handler sandboxApi, ConsolePage console) {
        this.api = api;
        this.payPages = payPages;
        this.sandboxApi = sandboxApi;
        this.console = console;
    }

    @Override
    public Response answer(Request request) throws InterruptedException {
        String path = request.path();
        String first = path.indexOf('/', 1) < 0 ? path : path.substring(0, path.indexOf('/', 1));
        return switch (first) {
            case "/" -> Response.html(200, console.render());
            case "/pay" -> payPages.answer(request);
            case "/sandbox" -> sandboxApi.answer(request);
            case "/v2" -> resource("browser-sdk.js", "text/javascript; charset=utf-8");
            case "/sandbox.css" -> resource("sandbox.css", "text/css; charset=utf-8");
            default -> api.answer(request);
        };
    }

    private static Response resource(String name, String type) {
        try (InputStream in = Front.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + name);
            }
            return Response.of(200, type, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

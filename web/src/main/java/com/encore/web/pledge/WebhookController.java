package com.encore.web.pledge;

import com.encore.payment.ReceiveWebhook;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The provider's messages, taken as the bytes they were signed as. */
@RestController
class WebhookController {

    private static final int LONGEST = 64 * 1024;

    private final ReceiveWebhook receiveWebhook;

    WebhookController(ReceiveWebhook receiveWebhook) {
        this.receiveWebhook = receiveWebhook;
    }

    @PostMapping("/webhooks/portone")
    ResponseEntity<Void> receive(
            HttpServletRequest request,
            @RequestHeader(name = "webhook-id", required = false) @Nullable String id,
            @RequestHeader(name = "webhook-signature", required = false) @Nullable String signature,
            @RequestHeader(name = "webhook-timestamp", required = false) @Nullable String timestamp)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        ReceiveWebhook.Reply reply =
                receiveWebhook.receive(new String(body, StandardCharsets.UTF_8), id, signature, timestamp);
        return ResponseEntity.status(
                        switch (reply) {
                            case OK -> HttpStatus.OK;
                            case FORGED -> HttpStatus.BAD_REQUEST;
                            case SEND_AGAIN -> HttpStatus.SERVICE_UNAVAILABLE;
                        })
                .build();
    }
}

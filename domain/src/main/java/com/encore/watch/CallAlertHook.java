package com.encore.watch;

import com.encore.notification.Language;
import com.encore.stereotype.CallsOut;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.json.JsonMapper;

/** Tells the webhook what was not told yet, again and again until it was heard. Any number of nodes may do so at once. */
@CallsOut
public class CallAlertHook {

    private static final int ROUNDS = 20;

    private final ClaimNotice claim;
    private final AlertHook hook;
    private final RecordNotice record;
    private final WatchSettings settings;
    private final JsonMapper json;
    private final String publicUrl;

    CallAlertHook(
            ClaimNotice claim,
            AlertHook hook,
            RecordNotice record,
            WatchSettings settings,
            JsonMapper json,
            @Value("${encore.public-url:http://localhost:8080}") String url) {
        this.claim = claim;
        this.hook = hook;
        this.record = record;
        this.settings = settings;
        this.json = json;
        this.publicUrl = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Returns how many were heard. */
    public int call() {
        int heard = 0;
        for (int round = 0; settings.hasWebhook() && round < ROUNDS; round++) {
            Optional<NoticeToTell> notice = claim.claim();
            if (notice.isEmpty()) {
                break;
            }
            heard += tell(notice.get()) ? 1 : 0;
        }
        return heard;
    }

    private boolean tell(NoticeToTell notice) {
        try {
            hook.post(json.writeValueAsString(Map.of("text", text(notice))));
        } catch (AlertHook.NotHeard unheard) {
            record.failed(notice, String.valueOf(unheard.getMessage()));
            return false;
        }
        record.told(notice);
        return true;
    }

    /** As Slack reads it: a link is {@code <address|words>}, and three characters are written as entities. */
    private String text(NoticeToTell notice) {
        String lines = notice.lines().stream()
                .map(line -> "• <" + publicUrl + escaped(line.page()) + "|" + escaped(line.said(Language.KO)) + ">")
                .collect(Collectors.joining("\n"));
        int left = notice.alerts() - notice.lines().size();
        return "*Encore* 확인이 필요한 일 " + notice.alerts() + "건\n" + lines
                + (left == 0 ? "" : "\n• <" + publicUrl + "/admin/alerts|그 밖에 " + left + "건>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("|", "¦");
    }
}

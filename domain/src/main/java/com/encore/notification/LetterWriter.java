package com.encore.notification;

import com.encore.privacy.Sealer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns a claimed message into words of its recipient's language. */
@Component
class LetterWriter {

    private static final TypeReference<Map<String, Object>> MODEL = new TypeReference<>() {};
    private static final ResourceBundle.Control KOREAN_UNLESS_TRANSLATED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Sealer sealer;
    private final JsonMapper json;
    private final String publicUrl;

    LetterWriter(Sealer sealer, JsonMapper json, @Value("${encore.public-url:http://localhost:8080}") String url) {
        this.sealer = sealer;
        this.json = json;
        this.publicUrl = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    Letter write(DueMessage message) {
        Map<String, Object> model =
                json.readValue(sealer.open(message.modelSealed(), Outbox.purpose(message.dedupeKey())), MODEL);
        Language language = Language.of(Locale.of(message.language()));
        return write(message.recipient(), language, MessageKind.valueOf(message.kind()), model, message.id());
    }

    Letter write(String to, Language language, MessageKind kind, Map<String, ?> model, long id) {
        Map<String, Object> values = new HashMap<>(model);
        values.put("site", publicUrl);
        Page page = new Page(
                words(kind.bundle(), language), words("mail/frame", language), new Placeholders(values, language));
        return new Letter(to, language, page.subject(), page.text(), page.html(), "message-" + id + "@encore");
    }

    static ResourceBundle words(String bundle, Language language) {
        return ResourceBundle.getBundle(bundle, language.locale(), KOREAN_UNLESS_TRANSLATED);
    }
}

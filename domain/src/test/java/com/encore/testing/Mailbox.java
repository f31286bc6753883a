package com.encore.testing;

import com.encore.privacy.Sealer;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was posted to somebody and not sent yet. */
@Component
public final class Mailbox {

    private static final TypeReference<Map<String, Object>> MODEL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final JsonMapper json;

    Mailbox(JdbcClient jdbc, Sealer sealer, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.json = json;
    }

    /** Oldest first. */
    public List<Posted> of(String email) {
        return jdbc.sql("""
                        select dedupe_key, kind, model_sealed from message
                        where recipient = :email and model_sealed is not null order by id
                        """)
                .param("email", email)
                .query((row, number) -> new Posted(
                        row.getString("kind"),
                        json.readValue(
                                sealer.open(row.getBytes("model_sealed"), "message:" + row.getString("dedupe_key")),
                                MODEL)))
                .list();
    }

    public Posted lastOf(String email) {
        return of(email).getLast();
    }

    /** One message: its kind and what its words are made of. */
    public record Posted(String kind, Map<String, Object> model) {

        public String value(String name) {
            return String.valueOf(model.get(name));
        }
    }
}

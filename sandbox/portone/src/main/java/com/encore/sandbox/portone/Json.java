package com.encore.sandbox.portone;

import com.encore.sandbox.portone.http.MalformedRequest;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one JSON mapper of the sandbox and the few readings of loose documents it needs. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** An absent body counts as an empty object. */
    static JsonNode read(String text) {
        if (text.isBlank()) {
            return object();
        }
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new MalformedRequest("not JSON: " + e.getOriginalMessage());
        }
        throw new MalformedRequest("not a JSON object");
    }

    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
    }

    static @Nullable Long number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        throw Refused.because(ErrorType.INVALID_REQUEST, field + " must be a whole number");
    }

    static boolean flag(JsonNode node, String field) {
        return node.path(field).asBoolean(false);
    }
}

package com.encore.web.http;

import com.encore.stereotype.Refusal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.server.ResponseStatusException;

/** Puts refusals where the person who typed can see them. */
public final class FormFaults {

    public static final HttpStatus STATUS = HttpStatus.UNPROCESSABLE_CONTENT;

    private FormFaults() {}

    /** Tries to make a value of what was typed, so that all faults of a form show at once. */
    public static void check(BindingResult faults, String field, Runnable makingIt) {
        try {
            makingIt.run();
        } catch (Refusal refusal) {
            reject(faults, field, refusal);
        }
    }

    /** What was typed, as a value; null when a rule refuses it, which then shows at its field. */
    public static <T> @Nullable T read(BindingResult faults, String field, Supplier<T> making) {
        requireReadable(faults);
        try {
            return making.get();
        } catch (Refusal refusal) {
            reject(faults, field, refusal);
            return null;
        }
    }

    /** What no form of ours sends, such as a version that is no number, is refused and not asked about again. */
    public static void requireReadable(BindingResult sent) {
        if (sent.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    public static void reject(BindingResult faults, String field, Refusal refusal) {
        faults.rejectValue(field, code(refusal), refusal.arguments(), refusal.key());
    }

    /** Above the form, for what is not the fault of one field. */
    public static void reject(BindingResult faults, Refusal refusal) {
        faults.reject(code(refusal), refusal.arguments(), refusal.key());
    }

    private static String code(Refusal refusal) {
        return "refusal." + refusal.key();
    }
}

package com.encore.web.admin.watch;

import com.encore.account.Reason;
import com.encore.account.ReasonMissing;
import com.encore.web.http.FormFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Why, as typed.
 *
 * @param evidence what was seen when the form was opened
 */
record NoteForm(String reason, String evidence) {

    NoteForm(@Nullable String reason, @Nullable String evidence) {
        this.reason = reason == null ? "" : reason;
        this.evidence = evidence == null ? "" : evidence;
    }

    static NoteForm empty() {
        return new NoteForm(null, null);
    }

    @Nullable
    Reason read(BindingResult faults) {
        FormFaults.requireReadable(faults);
        try {
            return new Reason(reason);
        } catch (ReasonMissing refused) {
            FormFaults.reject(faults, "reason", refused);
            return null;
        }
    }
}

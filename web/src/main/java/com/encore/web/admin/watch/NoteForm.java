package com.encore.web.admin.watch;

import com.encore.account.Reason;
import com.encore.acts.Order;
import com.encore.web.admin.OrderForm;
import com.encore.web.http.FormFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Why, as typed, and the form's own number.
 *
 * @param evidence what was seen when the form was opened
 */
record NoteForm(String reason, String token, String evidence) implements OrderForm {

    NoteForm(@Nullable String reason, @Nullable String token, @Nullable String evidence) {
        this.reason = reason == null ? "" : reason;
        this.token = token == null ? "" : token;
        this.evidence = evidence == null ? "" : evidence;
    }

    static NoteForm fresh() {
        return new NoteForm(null, Order.newToken(), null);
    }

    @Nullable
    Reason read(BindingResult faults) {
        return FormFaults.read(faults, "reason", () -> new Reason(reason));
    }
}

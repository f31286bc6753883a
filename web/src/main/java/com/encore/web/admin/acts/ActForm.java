package com.encore.web.admin.acts;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.ReasonMissing;
import com.encore.acts.Order;
import com.encore.web.http.FormFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Why, as typed, and the form's own number; for what was seen beforehand also its hash and figures.
 *
 * @param about the identity a run is to have
 */
record ActForm(String reason, String token, String about, String hash, String figures) {

    ActForm(
            @Nullable String reason,
            @Nullable String token,
            @Nullable String about,
            @Nullable String hash,
            @Nullable String figures) {
        this.reason = or(reason);
        this.token = or(token);
        this.about = or(about);
        this.hash = or(hash);
        this.figures = or(figures);
    }

    static ActForm fresh() {
        return new ActForm(null, Order.newToken(), null, null, null);
    }

    static ActForm about(String identity, String hash, String figures) {
        return new ActForm(null, Order.newToken(), identity, hash, figures);
    }

    /** Null when no reason was given. */
    @Nullable
    Order order(MemberId by, BindingResult faults) {
        FormFaults.requireReadable(faults);
        try {
            return new Order(by, token, new Reason(reason));
        } catch (ReasonMissing missing) {
            FormFaults.reject(faults, "reason", missing);
            return null;
        }
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}

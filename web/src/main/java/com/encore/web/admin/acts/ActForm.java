package com.encore.web.admin.acts;

import com.encore.acts.Order;
import com.encore.web.admin.OrderForm;
import org.jspecify.annotations.Nullable;

/**
 * Why, as typed, and the form's own number; for what was seen beforehand also its hash and figures.
 *
 * @param about the identity a run is to have
 */
record ActForm(String reason, String token, String about, String hash, String figures) implements OrderForm {

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

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}

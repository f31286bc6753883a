package com.encore.web.admin.acts;

import com.encore.web.admin.OrderForm;
import org.jspecify.annotations.Nullable;

/** Another rhythm as typed, the one it is to replace, and why. */
record CronForm(String cron, String was, String reason, String token) implements OrderForm {

    CronForm(@Nullable String cron, @Nullable String was, @Nullable String reason, @Nullable String token) {
        this.cron = cron == null ? "" : cron.strip();
        this.was = was == null ? "" : was;
        this.reason = reason == null ? "" : reason;
        this.token = token == null ? "" : token;
    }
}

package com.encore.web.admin.acts;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.ReasonMissing;
import com.encore.acts.Order;
import com.encore.web.http.FormFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Another rhythm as typed, the one it is to replace, and why. */
record CronForm(String cron, String was, String reason, String token) {

    CronForm(@Nullable String cron, @Nullable String was, @Nullable String reason, @Nullable String token) {
        this.cron = cron == null ? "" : cron.strip();
        this.was = was == null ? "" : was;
        this.reason = reason == null ? "" : reason;
        this.token = token == null ? "" : token;
    }

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
}

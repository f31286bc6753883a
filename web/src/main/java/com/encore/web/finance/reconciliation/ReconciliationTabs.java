package com.encore.web.finance.reconciliation;

import com.encore.web.piece.Crumb;
import com.encore.web.piece.Tab;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The ways between the two comparisons: with the provider and with the bank. */
@Component
class ReconciliationTabs {

    static final String DAYS = "/finance/reconciliation";
    static final String PAYOUTS = "/finance/reconciliation/payouts";

    private final MessageSource messages;

    ReconciliationTabs(MessageSource messages) {
        this.messages = messages;
    }

    List<Tab> of(boolean days, Locale locale) {
        return List.of(
                Tab.of(say("recon.provider", locale), DAYS, days), Tab.of(say("recon.bank", locale), PAYOUTS, !days));
    }

    List<Crumb> above(boolean days, Locale locale) {
        return List.of(
                days ? new Crumb(say("recon.title", locale), DAYS) : new Crumb(say("recon.bank", locale), PAYOUTS));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}

package com.encore.watch;

/** What can be wrong, and the page that shows it; what is to be looked at first stands first. */
public enum AlertKind {
    AUDIT_BROKEN("/admin/audit"),
    RUN_FAILED("/admin/runs/%2$s"),
    PAYMENT_UNKNOWN("/admin/payments/%1$s"),
    NODE_SILENT("/admin/jobs"),
    RUN_MISSING("/admin/alerts/missing"),
    TRIGGER_STUCK("/admin/triggers"),
    REFUND_PARKED("/admin/refunds/%1$s/retry");

    private final String page;

    AlertKind(String page) {
        this.page = page;
    }

    public String page(String thing, String episode) {
        return page.formatted(thing, episode);
    }
}

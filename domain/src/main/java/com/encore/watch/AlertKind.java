package com.encore.watch;

/** What can be wrong, and the page that shows it. */
public enum AlertKind {
    RUN_FAILED("/admin/runs/%2$s"),
    RUN_MISSING("/admin/alerts/missing"),
    NODE_SILENT("/admin/jobs"),
    TRIGGER_STUCK("/admin/triggers"),
    PAYMENT_UNKNOWN("/admin/payments/%1$s"),
    REFUND_PARKED("/admin/refunds/%1$s/retry"),
    AUDIT_BROKEN("/admin/audit");

    private final String page;

    AlertKind(String page) {
        this.page = page;
    }

    public String page(String thing, String episode) {
        return page.formatted(thing, episode);
    }
}

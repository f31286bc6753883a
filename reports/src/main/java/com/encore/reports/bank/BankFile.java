package com.encore.reports.bank;

/** A bank's form, filled in. */
public record BankFile(String name, byte[] content) {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** It holds account numbers, and logs are read by many. */
    @Override
    public String toString() {
        return name;
    }
}

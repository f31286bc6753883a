package com.encore.operations;

/** What a job's runs are told apart by. */
public enum IdentityKind {
    PROJECT("project"),
    DATE("date"),
    MINUTE("minute"),
    SETTLEMENT("settlement"),
    MONTH("month"),
    EXPORT("export");

    private final String parameter;

    IdentityKind(String parameter) {
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}

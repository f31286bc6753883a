package com.encore.project;

/** An account number has 8 to 16 digits, with or without hyphens. */
public final class AccountNumberUnusable extends FieldRefusal {

    private static final long serialVersionUID = 1L;

    AccountNumberUnusable(String field) {
        super(field, "account-number-unusable");
    }
}

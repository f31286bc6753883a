package com.encore.sandbox.portone;

import org.jspecify.annotations.Nullable;

/** Who pays, as far as the shop said. */
public record Customer(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phoneNumber) {

    public static final Customer UNKNOWN = new Customer(null, null, null, null);
}

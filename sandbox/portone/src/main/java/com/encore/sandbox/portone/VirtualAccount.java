package com.encore.sandbox.portone;

import java.time.Instant;

/** A one-time bank account to pay into. */
record VirtualAccount(String bank, String number, String remitteeName, Instant issuedAt, Instant expiresAt) {}

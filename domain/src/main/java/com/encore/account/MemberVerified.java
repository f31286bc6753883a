package com.encore.account;

/** Somebody proved their address and is a member now. */
public record MemberVerified(MemberId member) {}

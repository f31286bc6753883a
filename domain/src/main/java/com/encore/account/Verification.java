package com.encore.account;

/** How entering a code ended. */
public sealed interface Verification {

    /** The address is proved and the member exists. */
    record Verified(MemberId member) implements Verification {}

    /** Not the code that was mailed. */
    record WrongCode(int triesLeft) implements Verification {}

    /** Too old, tried too often or never mailed: another code is needed. */
    record CodeEnded() implements Verification {}
}

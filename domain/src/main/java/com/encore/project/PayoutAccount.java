package com.encore.project;

import java.util.regex.Pattern;

/** Where an artist wants to be paid. Exists in the clear only on its way to being sealed. */
public record PayoutAccount(Bank bank, String number, String holder) {

    private static final Pattern HYPHENS = Pattern.compile("[-\\s]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{8,16}");
    private static final int DIGITS_SHOWN = 3;

    public PayoutAccount {
        number = HYPHENS.matcher(number).replaceAll("");
        holder = PlainText.line(holder);
    }

    /** Refuses what no bank would take, with everything that is wrong with it. */
    public void check() {
        FieldChecks checks = new FieldChecks();
        checks.that(NUMBER.matcher(number).matches(), () -> new AccountNumberUnusable("number"));
        checks.present("holder", holder);
        checks.fits("holder", holder, ProjectLimits.ACCOUNT_HOLDER);
        checks.refuseIfAny();
    }

    /** As much as its owner recognises it by. */
    public String hint() {
        return "***" + number.substring(number.length() - DIGITS_SHOWN);
    }

    /** A record would print everything, and logs are read by many. */
    @Override
    public String toString() {
        return bank + " ***";
    }
}

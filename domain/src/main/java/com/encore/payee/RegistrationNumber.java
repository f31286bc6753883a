package com.encore.payee;

import com.encore.terms.PayeeKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The number the tax office knows a payee by. Exists in the clear only on its way to being sealed. */
public record RegistrationNumber(boolean ofPerson, String digits) {

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[-\\s]");
    private static final Pattern RESIDENT = Pattern.compile("[0-9]{6}[1-8][0-9]{6}");
    private static final Pattern BUSINESS = Pattern.compile("[0-9]{10}");
    private static final int[] RESIDENT_WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
    private static final int[] BUSINESS_WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};
    private static final String FOREIGN = "5678";
    private static final String THIS_CENTURY = "3478";

    /** Numbers given since then end in a digit that means nothing. */
    private static final LocalDate UNCHECKED_SINCE = LocalDate.of(2020, 10, 5);

    public RegistrationNumber {
        digits = BETWEEN_DIGITS.matcher(digits).replaceAll("");
        if (ofPerson && (!RESIDENT.matcher(digits).matches() || !isDate(digits))) {
            throw new ResidentNumberUnusable();
        }
        if (!ofPerson && (!BUSINESS.matcher(digits).matches() || !endsAsItShould(digits))) {
            throw new BusinessNumberUnusable();
        }
    }

    public static RegistrationNumber of(PayeeKind kind, String typed) {
        return new RegistrationNumber(kind.isPerson(), typed);
    }

    boolean fits(PayeeKind kind) {
        return ofPerson == kind.isPerson();
    }

    /**
     * Whether the last digit of a person's number is another than the rule of before October 2020 makes it. Numbers
     * changed since then break the rule rightly, so this is a reason to look again and none to refuse.
     */
    boolean isDoubtful() {
        if (!ofPerson || !birthday(digits).isBefore(UNCHECKED_SINCE)) {
            return false;
        }
        int base = FOREIGN.indexOf(digits.charAt(6)) >= 0 ? 13 : 11;
        return (base - sum(digits, RESIDENT_WEIGHTS) % 11) % 10 != digit(digits, 12);
    }

    /** As much as its owner recognises it by: the year of birth, or the tax office and kind of a business. */
    String hint() {
        return ofPerson
                ? digits.substring(0, 2) + "****-*******"
                : digits.substring(0, 3) + "-" + digits.substring(3, 5) + "-*****";
    }

    private static boolean isDate(String digits) {
        try {
            birthday(digits);
            return true;
        } catch (DateTimeException never) {
            return false;
        }
    }

    private static LocalDate birthday(String digits) {
        int century = THIS_CENTURY.indexOf(digits.charAt(6)) >= 0 ? 2000 : 1900;
        return LocalDate.of(
                century + Integer.parseInt(digits, 0, 2, 10),
                Integer.parseInt(digits, 2, 4, 10),
                Integer.parseInt(digits, 4, 6, 10));
    }

    private static boolean endsAsItShould(String digits) {
        int sum = sum(digits, BUSINESS_WEIGHTS) + digit(digits, 8) * 5 / 10;
        return (10 - sum % 10) % 10 == digit(digits, 9);
    }

    private static int sum(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(digits, i) * weights[i];
        }
        return sum;
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }

    /** A record would print everything, and logs are read by many. */
    @Override
    public String toString() {
        return hint();
    }
}

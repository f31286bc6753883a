package com.encore.privacy;

/** Text with its telling part hidden, fit for pages, logs and exports. */
public record Masked(String text) {

    private static final int DIGITS_SHOWN_IN_FRONT = 3;
    private static final int DIGITS_SHOWN_AT_END = 3;
    private static final int DIGITS_HIDDEN_AT_LEAST = 4;

    /** {@code 110-123-456789} becomes {@code 110-***-***789}; a short number shows less. */
    public static Masked accountNumber(String number) {
        int digits = Math.toIntExact(number.chars().filter(Character::isDigit).count());
        int atEnd = Math.clamp(digits - DIGITS_HIDDEN_AT_LEAST, 0, DIGITS_SHOWN_AT_END);
        int inFront = Math.clamp(digits - DIGITS_HIDDEN_AT_LEAST - atEnd, 0, DIGITS_SHOWN_IN_FRONT);
        StringBuilder masked = new StringBuilder(number.length());
        int position = 0;
        for (char character : number.toCharArray()) {
            boolean digit = Character.isDigit(character);
            boolean shown = position < inFront || position >= digits - atEnd;
            masked.append(digit ? (shown ? character : '*') : (character == '-' ? '-' : '*'));
            position += digit ? 1 : 0;
        }
        return new Masked(masked.toString());
    }

    /** {@code minji@encore.test} becomes {@code m***@encore.test}. */
    public static Masked email(String address) {
        int at = address.lastIndexOf('@');
        return new Masked(at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at));
    }

    /** {@code 김민지} becomes {@code 김*지}, {@code 남궁} becomes {@code 남*}. */
    public static Masked name(String name) {
        int[] letters = name.codePoints().toArray();
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < letters.length; i++) {
            boolean shown = i == 0 || (i == letters.length - 1 && letters.length > 2);
            masked.appendCodePoint(shown ? letters[i] : '*');
        }
        return new Masked(letters.length == 1 ? "*" : masked.toString());
    }

    @Override
    public String toString() {
        return text;
    }
}

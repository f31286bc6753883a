package com.encore.account;

/** What a member is called on pages and letters. */
public record MemberName(String value) {

    public static final int LENGTH = 40;

    public MemberName {
        value = value.strip();
        int letters = value.codePointCount(0, value.length());
        if (letters == 0 || letters > LENGTH || value.codePoints().anyMatch(MemberName::isUnseen)) {
            throw new InvalidName(LENGTH);
        }
    }

    /** Control and direction marks would let one name look like another. */
    private static boolean isUnseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}

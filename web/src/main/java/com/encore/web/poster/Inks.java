package com.encore.web.poster;

import java.util.List;
import java.util.Locale;

/** What a poster is printed with: paper, ink, a tone between them, and the one light. */
record Inks(int paper, int ink, int tone, int light) {

    private static final List<Inks> BY_DAY = List.of(
            new Inks(0xf3ead7, 0x1f1c19, 0xcdbd9c, 0xd9472b),
            new Inks(0xe9c46a, 0x23201b, 0xc58f34, 0xc8371e),
            new Inks(0xd3dcd3, 0x17352f, 0x8fab9f, 0xe8643c),
            new Inks(0xf0d3c2, 0x3a1721, 0xd49a88, 0xb9273a),
            new Inks(0xcfdde4, 0x16263f, 0x88a6ba, 0xe2552f),
            new Inks(0xefe5ce, 0x27344f, 0xb4b49f, 0xe0982c));

    private static final List<Inks> BY_NIGHT = List.of(
            new Inks(0x17202f, 0xf3ead7, 0x3b4d68, 0xf0b13f),
            new Inks(0x1f1a1c, 0xf3e7d3, 0x54393b, 0xf0573a),
            new Inks(0x132c29, 0xeee6d0, 0x33584f, 0xf2c04e),
            new Inks(0x32182c, 0xf6e4d4, 0x693a57, 0xff8a5c),
            new Inks(0x8f2b1c, 0xf8ead2, 0xb7553a, 0xf7c95b));

    static Inks day(int number) {
        return BY_DAY.get(Math.floorMod(number, BY_DAY.size()));
    }

    static Inks night(int number) {
        return BY_NIGHT.get(Math.floorMod(number, BY_NIGHT.size()));
    }

    /** A colour {@code share} of the way from one to another, in hundredths. */
    static int between(int from, int to, int share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xff;
            int b = to >> shift & 0xff;
            mixed |= (a + (b - a) * share / 100) << shift;
        }
        return mixed;
    }

    static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }
}

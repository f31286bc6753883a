package com.encore.reports.statement;

/** The inks of a statement. */
enum Tone {
    INK(0x1B1A17),
    MUTED(0x6F685C),
    ACCENT(0xD9472B),
    DANGER(0xB3261E),
    SUCCESS(0x2E7D5B),
    LINE(0xE3DCCF),
    TAKEN(0xB9AD9A),
    PAPER(0xFAF7F1);

    private final int rgb;

    Tone(int rgb) {
        this.rgb = rgb;
    }

    byte[] bytes() {
        return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    }

    float red() {
        return (rgb >> 16) / 255f;
    }

    float green() {
        return (rgb >> 8 & 0xFF) / 255f;
    }

    float blue() {
        return (rgb & 0xFF) / 255f;
    }
}

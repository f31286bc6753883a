package com.encore.reports.statement;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** How a cell looks, by what it is for. */
enum Face {
    TITLE(22, true, Tone.INK, Shape.TEXT, HorizontalAlignment.LEFT, Edge.NONE, Ground.NONE),
    SUBJECT(14, true, Tone.INK, Shape.WRAPPED, HorizontalAlignment.LEFT, Edge.NONE, Ground.NONE),
    NUMBER(9, false, Tone.MUTED, Shape.TEXT, HorizontalAlignment.RIGHT, Edge.NONE, Ground.NONE),
    RULER(4, false, Tone.ACCENT, Shape.TEXT, HorizontalAlignment.LEFT, Edge.ACCENT_BELOW, Ground.NONE),
    SECTION(11, true, Tone.INK, Shape.TEXT, HorizontalAlignment.LEFT, Edge.NONE, Ground.NONE),
    LABEL(9, false, Tone.MUTED, Shape.TEXT, HorizontalAlignment.LEFT, Edge.NONE, Ground.NONE),
    VALUE(10, false, Tone.INK, Shape.WRAPPED, HorizontalAlignment.LEFT, Edge.NONE, Ground.NONE),
    VALUE_DATE(10, false, Tone.INK, Shape.DATE, HorizontalAlignment.LEFT, Edge.NONE, Ground.NONE),
    VALUE_TIME(10, false, Tone.INK, Shape.DATE_TIME, HorizontalAlignment.LEFT, Edge.NONE, Ground.NONE),
    VERDICT(10, true, Tone.SUCCESS, Shape.TEXT, HorizontalAlignment.LEFT, Edge.NONE, Ground.NONE),
    FINE(8, false, Tone.MUTED, Shape.WRAPPED, HorizontalAlignment.LEFT, Edge.NONE, Ground.NONE),

    STUB(9, false, Tone.MUTED, Shape.TEXT, HorizontalAlignment.LEFT, Edge.NONE, Ground.PAPER),
    STUB_NET(22, true, Tone.INK, Shape.WON, HorizontalAlignment.LEFT, Edge.NONE, Ground.PAPER),
    STUB_DUE(13, true, Tone.INK, Shape.DATE, HorizontalAlignment.LEFT, Edge.NONE, Ground.PAPER),
    STUB_TEXT(13, true, Tone.INK, Shape.TEXT, HorizontalAlignment.LEFT, Edge.NONE, Ground.PAPER),

    HEAD(9, true, Tone.MUTED, Shape.WRAPPED, HorizontalAlignment.LEFT, Edge.INK_BELOW, Ground.NONE),
    HEAD_RIGHT(9, true, Tone.MUTED, Shape.WRAPPED, HorizontalAlignment.RIGHT, Edge.INK_BELOW, Ground.NONE),
    HEAD_CENTRE(9, true, Tone.MUTED, Shape.WRAPPED, HorizontalAlignment.CENTER, Edge.INK_BELOW, Ground.NONE),

    TEXT(10, false, Tone.INK, Shape.WRAPPED, HorizontalAlignment.LEFT, Edge.HAIR_BELOW, Ground.NONE),
    NOTE(9, false, Tone.MUTED, Shape.WRAPPED, HorizontalAlignment.LEFT, Edge.HAIR_BELOW, Ground.NONE),
    DATE(10, false, Tone.INK, Shape.DATE, HorizontalAlignment.LEFT, Edge.HAIR_BELOW, Ground.NONE),
    RATE(10, false, Tone.INK, Shape.RATE, HorizontalAlignment.RIGHT, Edge.HAIR_BELOW, Ground.NONE),
    COUNT(10, false, Tone.INK, Shape.COUNT, HorizontalAlignment.RIGHT, Edge.HAIR_BELOW, Ground.NONE),
    WON(10, false, Tone.INK, Shape.WON, HorizontalAlignment.RIGHT, Edge.HAIR_BELOW, Ground.NONE),
    WON_MUTED(10, false, Tone.MUTED, Shape.WON, HorizontalAlignment.RIGHT, Edge.HAIR_BELOW, Ground.NONE),
    CHECK(9, true, Tone.SUCCESS, Shape.TEXT, HorizontalAlignment.CENTER, Edge.HAIR_BELOW, Ground.NONE),

    TOTAL(10, true, Tone.INK, Shape.TEXT, HorizontalAlignment.LEFT, Edge.INK_AROUND, Ground.NONE),
    TOTAL_NOTE(9, false, Tone.MUTED, Shape.WRAPPED, HorizontalAlignment.LEFT, Edge.INK_AROUND, Ground.NONE),
    TOTAL_COUNT(10, true, Tone.INK, Shape.COUNT, HorizontalAlignment.RIGHT, Edge.INK_AROUND, Ground.NONE),
    TOTAL_WON(10, true, Tone.INK, Shape.WON, HorizontalAlignment.RIGHT, Edge.INK_AROUND, Ground.NONE),
    TOTAL_WON_MUTED(10, false, Tone.MUTED, Shape.WON, HorizontalAlignment.RIGHT, Edge.INK_AROUND, Ground.NONE),
    TOTAL_CHECK(9, true, Tone.SUCCESS, Shape.TEXT, HorizontalAlignment.CENTER, Edge.INK_AROUND, Ground.NONE),

    LINE_TEXT(9, false, Tone.INK, Shape.TEXT, HorizontalAlignment.LEFT, Edge.HAIR_BELOW, Ground.NONE),
    LINE_TIME(9, false, Tone.MUTED, Shape.STAMP, HorizontalAlignment.LEFT, Edge.HAIR_BELOW, Ground.NONE),
    LINE_COUNT(9, false, Tone.MUTED, Shape.COUNT, HorizontalAlignment.RIGHT, Edge.HAIR_BELOW, Ground.NONE),
    LINE_WON(9, false, Tone.INK, Shape.BARE_WON, HorizontalAlignment.RIGHT, Edge.HAIR_BELOW, Ground.NONE),
    SUM_TEXT(9, true, Tone.INK, Shape.TEXT, HorizontalAlignment.LEFT, Edge.INK_ABOVE, Ground.NONE),
    SUM_COUNT(9, true, Tone.INK, Shape.COUNT, HorizontalAlignment.RIGHT, Edge.INK_ABOVE, Ground.NONE),
    SUM_WON(9, true, Tone.INK, Shape.BARE_WON, HorizontalAlignment.RIGHT, Edge.INK_ABOVE, Ground.NONE),
    SUM_CHECK(9, true, Tone.SUCCESS, Shape.TEXT, HorizontalAlignment.RIGHT, Edge.HAIR_BELOW, Ground.NONE);

    /** What a cell holds, and so how its number is written. */
    enum Shape {
        TEXT,
        WRAPPED,
        WON,
        BARE_WON,
        COUNT,
        RATE,
        DATE,
        DATE_TIME,
        STAMP
    }

    /** Its hairlines. */
    enum Edge {
        NONE,
        HAIR_BELOW,
        INK_BELOW,
        INK_ABOVE,
        INK_AROUND,
        ACCENT_BELOW
    }

    /** What it stands on. */
    enum Ground {
        NONE,
        PAPER
    }

    private final int size;
    private final boolean bold;
    private final Tone tone;
    private final Shape shape;
    private final HorizontalAlignment align;
    private final Edge edge;
    private final Ground ground;

    Face(int size, boolean bold, Tone tone, Shape shape, HorizontalAlignment align, Edge edge, Ground ground) {
        this.size = size;
        this.bold = bold;
        this.tone = tone;
        this.shape = shape;
        this.align = align;
        this.edge = edge;
        this.ground = ground;
    }

    int size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    Tone tone() {
        return tone;
    }

    Shape shape() {
        return shape;
    }

    HorizontalAlignment align() {
        return align;
    }

    Edge edge() {
        return edge;
    }

    Ground ground() {
        return ground;
    }
}

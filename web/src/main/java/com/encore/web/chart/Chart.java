package com.encore.web.chart;

import java.util.List;

/** A finished picture for {@code pieces/chart}; colours and strokes come from the stylesheet by class. */
public record Chart(
        String title, String description, int width, int height, List<Mark> marks, List<Key> keys, Table table) {

    static final int WIDTH = 640;

    /** What a colour or stroke stands for. */
    public record Key(String label, int series, boolean line) {}

    /** The same figures in words; the first cell of a row names it. */
    public record Table(List<String> columns, List<List<String>> rows) {}
}

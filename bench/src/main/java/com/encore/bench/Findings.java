package com.encore.bench;

import java.util.ArrayList;
import java.util.List;

/** What one benchmark found: tables, remarks, and whatever was wrong, which makes every figure worthless. */
final class Findings {

    private final String title;
    private final List<Table> tables = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> wrongs = new ArrayList<>();

    Findings(String title) {
        this.title = title;
    }

    Findings table(Table table) {
        tables.add(table);
        return this;
    }

    Findings remark(String remark) {
        remarks.add(remark);
        return this;
    }

    Findings must(boolean right, String otherwise) {
        if (!right) {
            wrongs.add(otherwise);
        }
        return this;
    }

    boolean right() {
        return wrongs.isEmpty();
    }

    List<String> wrongs() {
        return List.copyOf(wrongs);
    }

    String text(boolean markdown) {
        StringBuilder text =
                new StringBuilder(markdown ? "### " : "\n").append(title).append("\n\n");
        tables.forEach(table -> text.append(table.text(markdown)).append("\n\n"));
        remarks.forEach(
                remark -> text.append(markdown ? "- " : "").append(remark).append('\n'));
        wrongs.forEach(wrong -> text.append(markdown ? "- " : "")
                .append("WRONG: ")
                .append(wrong)
                .append('\n'));
        return text.toString();
    }
}

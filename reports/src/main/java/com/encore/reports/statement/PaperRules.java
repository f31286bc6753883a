package com.encore.reports.statement;

import java.io.IOException;
import java.util.List;

/** The rules in words, what was carried in, and the same money in three places. */
final class PaperRules {

    private static final int ROW = 16;
    private static final int SECTION = 26;
    private static final int HOW = 126;
    private static final int SINCE = 384;

    private final Paper paper;
    private final Words words;
    private final Statement statement;

    PaperRules(Paper paper, Words words, Statement statement) {
        this.paper = paper;
        this.words = words;
        this.statement = statement;
    }

    void draw() throws IOException {
        rules();
        if (!statement.carriedIn().isEmpty()) {
            carried();
        }
        places();
    }

    private void rules() throws IOException {
        section("rules", 3);
        if (statement.rulesApplied().isEmpty()) {
            paper.text(Paper.LEFT, paper.at() + 12, 8, false, Tone.MUTED, words.of("rules.none"));
            rule(paper.move(ROW));
        }
        for (AppliedRule rule : statement.rulesApplied()) {
            List<String> how = paper.wrapped(sentence(rule), SINCE - HOW - 10, 8, false, 3);
            int height = ROW + (how.size() - 1) * 11;
            paper.keep(height);
            int y = paper.at() + 12;
            paper.text(Paper.LEFT, y, 8, true, Tone.INK, words.of(rule.deduction()));
            for (int i = 0; i < how.size(); i++) {
                paper.text(HOW, y + i * 11, 8, false, Tone.INK, how.get(i));
            }
            paper.text(SINCE, y, 8, false, Tone.MUTED, words.of("rule.from", words.date(rule.effectiveFrom())));
            paper.right(Paper.RIGHT, y, 8, false, Tone.INK, words.won(rule.amount()));
            rule(paper.move(height));
        }
    }

    private String sentence(AppliedRule rule) {
        String of = words.of("rule.base-of." + rule.deduction());
        String rate = words.rate(rule.rate());
        String rounding = words.of(rule.rounding());
        return rule.chargedBefore() == 0
                ? words.of("rule.sentence", of, rate, rounding)
                : words.of("rule.sentence.before", of, rate, rounding, words.won(rule.chargedBefore()));
    }

    private void carried() throws IOException {
        section("carried", 2);
        for (Carried carried : statement.carriedIn()) {
            paper.keep(ROW);
            int y = paper.at() + 12;
            paper.text(Paper.LEFT, y, 8, true, Tone.INK, carried.fromSettlement());
            paper.text(SINCE, y, 8, false, Tone.MUTED, words.date(carried.since()));
            paper.right(Paper.RIGHT, y, 8, false, Tone.DANGER, words.won(carried.amount()));
            rule(paper.move(ROW));
        }
    }

    private void places() throws IOException {
        section("cash", 3);
        Figures figures = statement.figures();
        long ours = figures.gross().amount()
                - figures.discountByArtist().amount()
                - figures.refunds().amount()
                - figures.discountByPlatform();
        place("cash.statement", ours, ours, false);
        place("cash.ledger", statement.controlTotals().ledger(), ours, true);
        place("cash.provider", statement.controlTotals().provider(), ours, true);
    }

    private void place(String key, long amount, long ours, boolean compared) throws IOException {
        paper.keep(ROW);
        int y = paper.at() + 12;
        paper.text(Paper.LEFT, y, 8, false, Tone.INK, words.of(key));
        if (compared) {
            boolean agrees = amount == ours;
            paper.text(SINCE, y, 8, true, agrees ? Tone.SUCCESS : Tone.DANGER, words.of(agrees ? "agrees" : "differs"));
        }
        paper.right(Paper.RIGHT, y, 8, false, Tone.INK, words.won(amount));
        rule(paper.move(ROW));
    }

    /** A heading stays with its first rows. */
    private void section(String key, int rows) throws IOException {
        paper.keep(SECTION + rows * ROW);
        paper.text(Paper.LEFT, paper.move(SECTION - 6), 11, true, Tone.INK, words.of(key));
        int y = paper.move(7);
        paper.line(Paper.LEFT, y, Paper.RIGHT, y, 0.8f, Tone.INK);
    }

    private void rule(int y) throws IOException {
        paper.line(Paper.LEFT, y, Paper.RIGHT, y, 0.4f, Tone.LINE);
    }
}

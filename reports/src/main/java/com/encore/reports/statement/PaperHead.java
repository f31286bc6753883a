package com.encore.reports.statement;

import java.io.IOException;
import java.util.Objects;

/** The top of the page: what it is about, and a ticket stub that says what is paid and when. */
final class PaperHead {

    private static final int STUB = 78;
    private static final int TORN_AT = 372;
    private static final int MIDDLE = 300;
    private static final int LABELS = 76;

    private final Paper paper;
    private final Words words;
    private final Statement statement;

    PaperHead(Paper paper, Words words, Statement statement) {
        this.paper = paper;
        this.words = words;
        this.statement = statement;
    }

    void draw() throws IOException {
        int y = paper.at();
        paper.text(Paper.LEFT, y, 11, true, Tone.ACCENT, statement.issuer().name());
        paper.right(Paper.RIGHT, y, 9, false, Tone.MUTED, words.numberOf(statement));
        paper.text(Paper.LEFT, paper.move(34), 24, true, Tone.INK, words.of("title"));
        paper.move(6);
        for (String line : paper.wrapped(statement.performance().title(), Paper.RIGHT - Paper.LEFT, 13, true, 3)) {
            paper.text(Paper.LEFT, paper.move(19), 13, true, Tone.INK, line);
        }
        paper.move(14);
        stub(paper.at());
        paper.move(STUB + 22);
        facts();
    }

    private void stub(int y) throws IOException {
        paper.box(Paper.LEFT, y, Paper.RIGHT - Paper.LEFT, STUB, Tone.PAPER);
        paper.line(Paper.LEFT, y, Paper.RIGHT, y, 1.5f, Tone.ACCENT);
        paper.hole(TORN_AT, y, 6);
        paper.hole(TORN_AT, y + STUB, 6);
        paper.dots(TORN_AT, y + 13, y + STUB - 8, Tone.TAKEN);
        long net = statement.figures().net();
        String label = net < 0 ? "net.carried" : "net.paid";
        paper.text(Paper.LEFT + 16, y + 24, 9, false, Tone.MUTED, words.of(label));
        paper.text(Paper.LEFT + 16, y + 56, 28, true, net < 0 ? Tone.DANGER : Tone.INK, words.won(net));
        paper.text(TORN_AT + 16, y + 24, 9, false, Tone.MUTED, words.of("fact.due"));
        if (net > 0) {
            paper.text(TORN_AT + 16, y + 42, 12, true, Tone.INK, words.date(statement.dueOn()));
            Payee payee = statement.payee();
            paper.text(TORN_AT + 16, y + 60, 9, false, Tone.MUTED, payee.bank() + " " + payee.accountMasked());
        } else {
            paper.text(TORN_AT + 16, y + 42, 10, true, Tone.INK, words.of("due.none"));
        }
    }

    private void facts() throws IOException {
        Performance performance = statement.performance();
        Payee payee = statement.payee();
        String undecided = words.of("fact.undecided");
        row(
                "fact.show",
                performance.showAt() == null ? undecided : words.dateTime(performance.showAt()),
                "fact.payee",
                payee.legalName());
        row("fact.venue", Objects.requireNonNullElse(performance.venue(), undecided), "fact.kind", payee.kind());
        row("fact.opened", words.dateTime(performance.opened()), "fact.registration", payee.registrationMasked());
        row("fact.closed", words.dateTime(performance.closed()), "fact.issued", words.date(statement.issuedOn()));
    }

    private void row(String label, String value, String otherLabel, String otherValue) throws IOException {
        int y = paper.at();
        fact(Paper.LEFT, y, label, value, MIDDLE - Paper.LEFT - LABELS - 12);
        fact(MIDDLE, y, otherLabel, otherValue, Paper.RIGHT - MIDDLE - LABELS);
        paper.move(15);
    }

    private void fact(int x, int y, String label, String value, int width) throws IOException {
        paper.text(x, y, 8, false, Tone.MUTED, words.of(label));
        paper.text(
                x + LABELS,
                y,
                9,
                false,
                Tone.INK,
                paper.wrapped(value, width, 9, false, 1).getFirst());
    }
}

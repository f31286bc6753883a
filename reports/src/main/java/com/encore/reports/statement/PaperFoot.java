package com.encore.reports.statement;

import java.io.IOException;

/** The bottom of every page, drawn when their number is known. */
final class PaperFoot {

    private static final int FIRST = Paper.BOTTOM + 18;

    private final Paper paper;
    private final Words words;
    private final Statement statement;

    PaperFoot(Paper paper, Words words, Statement statement) {
        this.paper = paper;
        this.words = words;
        this.statement = statement;
    }

    void draw() throws IOException {
        Issuer issuer = statement.issuer();
        for (int page = 0; page < paper.pages(); page++) {
            paper.reopen(page);
            paper.line(Paper.LEFT, FIRST - 11, Paper.RIGHT, FIRST - 11, 0.4f, Tone.TAKEN);
            paper.text(Paper.LEFT, FIRST, 7, false, Tone.MUTED, IssuerSettings.line(issuer));
            paper.right(
                    Paper.RIGHT,
                    FIRST,
                    7,
                    false,
                    Tone.MUTED,
                    words.numberOf(statement) + " · "
                            + words.of("page", Integer.toString(page + 1), Integer.toString(paper.pages())));
            paper.text(Paper.LEFT, FIRST + 11, 7, false, Tone.MUTED, words.of("hash") + " " + statement.hash());
            paper.text(Paper.LEFT, FIRST + 22, 7, false, Tone.MUTED, words.of("footer"));
        }
    }
}

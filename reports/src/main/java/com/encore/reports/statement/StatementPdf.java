package com.encore.reports.statement;

import com.encore.time.Seoul;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A statement's summary as a page to print, with its own letters in it. */
public final class StatementPdf {

    /** Leaves the stream open. Takes none of the statement's lines. */
    public void write(Statement statement, OutputStream out) throws IOException {
        Words words = Words.in(statement.language());
        try (PDDocument document = new PDDocument()) {
            named(document, statement, words);
            try (Paper paper = new Paper(document)) {
                new PaperHead(paper, words, statement).draw();
                new PaperSteps(paper, words, statement).draw();
                new PaperRules(paper, words, statement).draw();
                new PaperFoot(paper, words, statement).draw();
            }
            document.save(out);
        }
    }

    /** The identifier of the file is made of these. */
    private static void named(PDDocument document, Statement statement, Words words) {
        Calendar issued = GregorianCalendar.from(statement.issuedOn().atStartOfDay(Seoul.ZONE));
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(words.of("title") + " " + words.numberOf(statement));
        information.setAuthor("Encore");
        information.setProducer("Encore");
        information.setSubject(statement.hash());
        information.setCreationDate(issued);
        information.setModificationDate(issued);
        document.setDocumentInformation(information);
        document.setDocumentId(statement.issuedOn().toEpochDay());
        document.getDocumentCatalog().setLanguage(words.language().tag());
    }
}

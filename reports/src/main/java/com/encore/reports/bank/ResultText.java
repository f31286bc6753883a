package com.encore.reports.bank;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Text with commas, in Unicode or in what Korean spreadsheets save by themselves. */
final class ResultText {

    private static final Charset KOREAN = Charset.forName("MS949");
    private static final char MARK = '\uFEFF';

    private ResultText() {}

    static List<ResultSheet.Line> lines(byte[] content) {
        String text = text(content);
        String bare = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        List<ResultSheet.Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVFormat.DEFAULT.parse(new StringReader(bare))) {
            for (CSVRecord row : parser) {
                // where the record ends; its number where no cell goes over several lines
                lines.add(new ResultSheet.Line(Math.toIntExact(parser.getCurrentLineNumber()), row.toList()));
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new ResultFileUnreadable();
        }
        return lines;
    }

    private static String text(byte[] content) {
        try {
            return decoded(content, StandardCharsets.UTF_8);
        } catch (CharacterCodingException otherwise) {
            try {
                return decoded(content, KOREAN);
            } catch (CharacterCodingException neither) {
                throw new ResultFileUnreadable();
            }
        }
    }

    private static String decoded(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    }
}

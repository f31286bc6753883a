package com.encore.reports.export;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A file being written, cell by cell from the left, row by row from the top. A cell that is not written is empty. */
interface Table {

    void text(int column, String text) throws IOException;

    /** Won or a number, counted as it is written. */
    void amount(int column, long amount) throws IOException;

    /** Hundred-thousandths. */
    void rate(int column, long rate) throws IOException;

    void date(int column, LocalDate date) throws IOException;

    /** Seoul's wall clock. */
    void moment(int column, LocalDateTime moment) throws IOException;

    void endRow() throws IOException;

    /** Closes the file with what was counted. */
    void end() throws IOException;

    Tally tally();
}

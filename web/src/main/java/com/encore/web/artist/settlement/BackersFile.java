package com.encore.web.artist.settlement;

import com.encore.account.MemberId;
import com.encore.pledge.ProjectBackers;
import com.encore.pledge.ProjectBackers.Backer;
import com.encore.pledge.ProjectBackers.Ordered;
import com.encore.project.ProjectId;
import com.encore.time.Seoul;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a project's backers as a file for a spreadsheet, a slice at a time: a row for each thing ordered. */
@Component
class BackersFile {

    private static final int SLICE = 500;
    /** Without it the spreadsheet most people have takes Korean for something else. */
    private static final char MARK = '\uFEFF';

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ProjectBackers backers;
    private final MessageSource messages;

    BackersFile(ProjectBackers backers, MessageSource messages) {
        this.backers = backers;
        this.messages = messages;
    }

    void write(MemberId artist, ProjectId project, Locale locale, OutputStream out) throws IOException {
        Writer file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        file.append(MARK);
        line(
                file,
                Stream.of("number", "name", "at", "what", "option", "quantity", "amount")
                        .map(column -> messages.getMessage("settlement.backers.column." + column, null, locale))
                        .toList());
        String donation = messages.getMessage("settlement.donation", null, locale);
        long last = 0;
        List<Backer> slice;
        do {
            slice = backers.after(artist, project, last, SLICE);
            for (Backer backer : slice) {
                for (List<String> row : rows(backer, donation)) {
                    line(file, row);
                }
                last = backer.id();
            }
            file.flush();
        } while (slice.size() == SLICE);
    }

    private static List<List<String>> rows(Backer backer, String donation) {
        List<List<String>> rows = new ArrayList<>();
        for (Ordered ordered : backer.ordered()) {
            rows.add(row(
                    backer,
                    ordered.title(),
                    Objects.requireNonNullElse(ordered.option(), ""),
                    Integer.toString(ordered.quantity()),
                    ordered.amount()));
        }
        if (backer.donation() > 0) {
            rows.add(row(backer, donation, "", "", backer.donation()));
        }
        return rows;
    }

    private static List<String> row(Backer backer, String what, String option, String quantity, long amount) {
        return List.of(
                backer.number(),
                backer.name(),
                TIME.format(backer.paidAt().atZone(Seoul.ZONE)),
                what,
                option,
                quantity,
                Long.toString(amount));
    }

    private static void line(Writer file, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            file.append(i == 0 ? "" : ",").append(Cell.of(cells.get(i)));
        }
        file.append("\r\n");
    }
}

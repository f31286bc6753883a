package com.encore.web.artist;

import com.encore.web.piece.Option;
import com.encore.web.poster.Motif;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The motifs an artist chooses from: each in two of its printings. The label of an option is its message key. */
@Component
class Posters {

    private static final List<Integer> PRINTINGS = List.of(12, 5);

    /** A poster chosen from another printing stays among the choices, first. */
    List<Option> choices(String chosen) {
        List<Option> all = Motif.names().stream().flatMap(Posters::printingsOf).toList();
        String motif = chosen.replaceAll("-.*", "");
        boolean other = Motif.names().contains(motif)
                && all.stream().noneMatch(option -> option.value().equals(chosen));
        return other ? Stream.concat(Stream.of(Option.of(chosen, "artist.poster." + motif)), all.stream()).toList() : all;
    }

    private static Stream<Option> printingsOf(String motif) {
        return PRINTINGS.stream().map(printing -> Option.of(motif + "-" + printing, "artist.poster." + motif));
    }
}

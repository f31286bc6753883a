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

    List<Option> choices() {
        return Motif.names().stream().flatMap(Posters::printingsOf).toList();
    }

    private static Stream<Option> printingsOf(String motif) {
        return PRINTINGS.stream().map(printing -> Option.of(motif + "-" + printing, "artist.poster." + motif));
    }
}

package com.encore.web.artist;

import com.encore.web.piece.Option;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The motifs an artist chooses from: each composition in a few of its lights. */
@Component
class Posters {

    private static final List<String> COMPOSITIONS = List.of("beams", "vinyl", "city", "waves", "mountains", "type");
    private static final List<Integer> LIGHTS = List.of(12, 4);

    List<Option> choices() {
        return COMPOSITIONS.stream().flatMap(Posters::inEachLight).toList();
    }

    private static Stream<Option> inEachLight(String composition) {
        return IntStream.range(0, LIGHTS.size())
                .mapToObj(light -> Option.of(
                        composition + "-" + LIGHTS.get(light), "artist.poster." + composition));
    }
}

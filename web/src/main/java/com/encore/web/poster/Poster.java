package com.encore.web.poster;

import java.util.Locale;

/** A printed poster: the motif's picture with the words of the show set inside it. */
record Poster(String name, String title, String artist) {

    private static final int MOST_LETTERS = 80;
    private static final int FOOT = 764;

    Poster {
        title = clean(title);
        artist = clean(artist);
    }

    String svg() {
        Composition composition = Motif.named(name).composition();
        int number = Math.floorMod(name.hashCode(), 10_007);
        Sheet sheet = new Sheet(composition.byNight() ? Inks.night(number) : Inks.day(number), number);
        Place place = composition.draw(sheet);
        set(sheet, place);
        return String.format(
                Locale.ROOT,
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' role='img' font-family='%s'>"
                        + "<title>%s</title>%s</svg>",
                Sheet.WIDTH,
                Sheet.HEIGHT,
                "Pretendard,Apple SD Gothic Neo,Noto Sans KR,Noto Sans CJK KR,Malgun Gothic,sans-serif",
                escape(title.isEmpty() ? artist : title),
                sheet.marks());
    }

    private void set(Sheet sheet, Place place) {
        if (!title.isEmpty()) {
            Lettering lettering = Lettering.fit(title, place.width(), place.height(), place.largest());
            int y = place.y() + lettering.size() * 9 / 10;
            for (String line : lettering.lines()) {
                sheet.text(place.x(), y, lettering.size(), 900, place.colour(), escape(line));
                y += Lettering.leading(lettering.size());
            }
        }
        if (!artist.isEmpty()) {
            Lettering lettering = Lettering.fit(artist, place.width(), 30, 26);
            sheet.text(
                    place.x(),
                    FOOT,
                    lettering.size(),
                    700,
                    place.foot(),
                    escape(lettering.lines().getFirst()));
        }
    }

    private static String clean(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
        int end = Math.min(plain.length(), MOST_LETTERS);
        return plain.substring(0, end);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;");
    }
}

package com.encore.web.poster;

/** A cello, close enough to hear the bow. */
final class Strings implements Composition {

    @Override
    public boolean byNight() {
        return false;
    }

    @Override
    public Place draw(Sheet sheet) {
        Inks inks = sheet.inks;
        int turn = sheet.any(-16, 16);
        sheet.circle(300, 330, 232, inks.light());
        sheet.screen(80, 210, 440, 16, inks.paper());
        sheet.add("<g transform='rotate(%d 300 360)'>", turn);
        sheet.rect(287, -60, 26, 330, inks.ink());
        sheet.shape(
                "M300 196C388 184 416 238 398 290C386 322 362 330 366 362"
                        + "C370 394 418 404 428 462C440 540 376 570 300 570"
                        + "C224 570 160 540 172 462C182 404 230 394 234 362"
                        + "C238 330 214 322 202 290C184 238 212 184 300 196z",
                inks.ink());
        sheet.stroke(
                "M240 350c-22 12 -22 40 -6 56c14 16 10 36 -8 44M360 350c22 12 22 40 6 56c-14 16 -10 36 8 44",
                6,
                inks.paper());
        for (int string = 0; string < 4; string++) {
            int x = 289 + string * 7;
            sheet.stroke("M" + x + " -60V492", 2, inks.tone());
        }
        sheet.stroke("M264 420h72", 9, inks.tone());
        sheet.shape("M282 484h36l-8 64h-20z", inks.tone());
        sheet.add("</g>");
        sheet.stroke("M20 " + (250 + turn) + "L590 " + (430 - turn), 6, inks.ink());
        sheet.stroke("M24 " + (262 + turn) + "L588 " + (440 - turn), 2, inks.tone());
        return new Place(44, 596, 512, 132, 62, inks.ink(), inks.ink());
    }
}

package com.encore.web.poster;

/** A record, larger than the sheet can hold. */
final class Vinyl implements Composition {

    @Override
    public boolean byNight() {
        return false;
    }

    @Override
    public Place draw(Sheet sheet) {
        Inks inks = sheet.inks;
        int x = sheet.any(330, 430);
        int y = sheet.any(230, 290);
        sheet.circle(x, y, 300, inks.ink());
        for (int radius = 288; radius > 116; radius -= sheet.any(7, 13)) {
            sheet.ring(x, y, radius, 1, Inks.between(inks.ink(), inks.tone(), 45));
        }
        sheet.veil(wedge(x, y), inks.paper(), 16);
        sheet.circle(x, y, 104, inks.light()).ring(x, y, 84, 2, inks.paper()).circle(x, y, 11, inks.paper());
        sheet.stroke("M70 60L150 330L" + (x - 130) + " " + (y + 120), 12, inks.tone());
        sheet.circle(70, 60, 30, inks.tone()).circle(70, 60, 12, inks.ink());
        sheet.stroke("M" + (x - 142) + " " + (y + 112) + "l24 16", 24, inks.ink());
        return new Place(44, 586, 512, 142, 68, inks.ink(), inks.ink());
    }

    /** The gleam two opposite sectors of a turning record always show. */
    private static String wedge(int x, int y) {
        return "M" + x + " " + y + "l-294 -60a300 300 0 0 1 70 -145zM" + x + " " + y + "l294 60a300 300 0 0 1 -70 145z";
    }
}

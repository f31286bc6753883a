package com.encore.web.poster;

/** Nothing but the name, a rule and a light. */
final class Type implements Composition {

    @Override
    public boolean byNight() {
        return false;
    }

    @Override
    public Place draw(Sheet sheet) {
        Inks inks = sheet.inks;
        int slant = sheet.any(-60, 60);
        sheet.shape("M0 " + (590 - slant) + "L600 " + (590 + slant) + "V800H0z", inks.light());
        sheet.circle(sheet.any(420, 500), 640, 62, inks.ink());
        sheet.rect(44, 44, 512, 12, inks.ink());
        for (int x = 44; x < 556; x += 16) {
            sheet.rect(x, 66, 8, 3, inks.ink());
        }
        return new Place(44, 92, 512, 420, 128, inks.ink(), inks.ink());
    }
}

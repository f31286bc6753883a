package com.encore.web.poster;

/** Roofs at night, a few windows still lit. */
final class City implements Composition {

    @Override
    public boolean byNight() {
        return true;
    }

    @Override
    public Place draw(Sheet sheet) {
        Inks inks = sheet.inks;
        int sunX = sheet.any(150, 450);
        sheet.rect(0, 0, Sheet.WIDTH, Sheet.HEIGHT, inks.tone());
        sheet.screen(0, 6, Sheet.WIDTH, 20, inks.paper());
        sheet.circle(sunX, 440, 128, inks.light());
        roofs(sheet, 470, Inks.between(inks.tone(), inks.paper(), 55), false);
        roofs(sheet, 560, inks.paper(), true);
        sheet.stroke("M0 742H600", 3, inks.light());
        return new Place(44, 56, 512, 236, 76, inks.ink(), inks.ink());
    }

    private static void roofs(Sheet sheet, int level, int colour, boolean lit) {
        int x = -20;
        while (x < Sheet.WIDTH) {
            int width = sheet.any(52, 104);
            int y = level + sheet.any(-70, 40);
            sheet.rect(x, y, width + 1, Sheet.HEIGHT - y, colour);
            if (sheet.any(0, 2) == 0) {
                sheet.rect(x + width / 2, y - 38, 4, 40, colour);
            } else {
                sheet.rect(x + 12, y - 16, 24, 18, colour);
            }
            for (int wy = y + 22; lit && wy < 700; wy += 34) {
                for (int wx = x + 12; wx < x + width - 18; wx += 24) {
                    if (sheet.any(0, 4) == 0) {
                        sheet.rect(wx, wy, 11, 16, sheet.inks.light());
                    }
                }
            }
            x += width;
        }
    }
}

package com.encore.web.poster;

/** A moon over firs, and the stars that go with it. */
final class Moon implements Composition {

    @Override
    public boolean byNight() {
        return true;
    }

    @Override
    public Place draw(Sheet sheet) {
        Inks inks = sheet.inks;
        int x = sheet.any(230, 380);
        for (int i = 0; i < 46; i++) {
            sheet.circle(sheet.any(10, 590), sheet.any(10, 470), sheet.any(1, 3), inks.ink());
        }
        sheet.circle(x, 250, 186, inks.light());
        sheet.circle(x + sheet.any(40, 90), 250 - sheet.any(20, 60), 168, Inks.between(inks.light(), inks.ink(), 55));
        firs(sheet, 500, inks.tone());
        firs(sheet, 585, Inks.between(inks.paper(), 0, 30));
        sheet.rect(0, 585, Sheet.WIDTH, 300, Inks.between(inks.paper(), 0, 30));
        return new Place(44, 600, 512, 130, 62, inks.ink(), inks.light());
    }

    private static void firs(Sheet sheet, int ground, int colour) {
        for (int x = -10; x < Sheet.WIDTH + 40; x += sheet.any(34, 62)) {
            int top = ground - sheet.any(80, 170);
            int third = (ground - top) / 3;
            StringBuilder d = new StringBuilder();
            for (int tier = 0; tier < 3; tier++) {
                int half = 16 + tier * 10;
                d.append('M')
                        .append(x)
                        .append(' ')
                        .append(top + tier * third - (tier == 0 ? 0 : 14))
                        .append('L')
                        .append(x + half)
                        .append(' ')
                        .append(top + (tier + 1) * third)
                        .append('H')
                        .append(x - half)
                        .append('z');
            }
            sheet.shape(d.toString(), colour);
        }
        sheet.rect(0, ground - 4, Sheet.WIDTH, Sheet.HEIGHT - ground + 4, colour);
    }
}

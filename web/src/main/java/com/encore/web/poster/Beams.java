package com.encore.web.poster;

import java.util.Locale;

/** Light falls from above onto a stage, over the heads of those who came. */
final class Beams implements Composition {

    @Override
    public boolean byNight() {
        return true;
    }

    @Override
    public Place draw(Sheet sheet) {
        Inks inks = sheet.inks;
        int lamps = sheet.any(3, 5);
        int stage = 520;
        for (int i = 0; i < lamps; i++) {
            int from = 60 + 480 * i / (lamps - 1);
            int to = 300 + (i % 2 == 0 ? -1 : 1) * sheet.any(10, 130);
            boolean lead = i == lamps / 2;
            sheet.veil(
                    String.format(
                            Locale.ROOT, "M%d 0L%d 0L%d %dL%d %dz", from - 9, from + 9, to + 95, stage, to - 95, stage),
                    lead ? inks.light() : inks.ink(),
                    lead ? 92 : 20);
        }
        sheet.add("<ellipse cx='300' cy='%d' rx='265' ry='34' fill='%s'/>", stage, Inks.hex(inks.light()));
        sheet.stroke("M300 516V408M272 520h56", 7, inks.paper());
        sheet.add("<rect x='289' y='366' width='22' height='44' rx='11' fill='%s'/>", Inks.hex(inks.paper()));
        for (int x = -10; x < Sheet.WIDTH + 30; x += 46) {
            int head = sheet.any(18, 26);
            int y = stage + 40 + sheet.any(-8, 14);
            sheet.circle(x, y, head, inks.paper()).rect(x - 34, y + head - 4, 68, 90, inks.paper());
            if (sheet.any(0, 3) == 0) {
                sheet.stroke("M" + (x + 20) + " " + (y + 40) + "L" + (x + 26) + " " + (y - 62), 14, inks.paper());
            }
        }
        sheet.rect(0, stage + 66, Sheet.WIDTH, Sheet.HEIGHT, inks.paper());
        return new Place(44, 596, 512, 132, 64, inks.ink(), inks.light());
    }
}

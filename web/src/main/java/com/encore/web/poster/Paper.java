package com.encore.web.poster;

/** Hills cut from paper and laid one before the other. */
final class Paper implements Composition {

    @Override
    public boolean byNight() {
        return false;
    }

    @Override
    public Place draw(Sheet sheet) {
        Inks inks = sheet.inks;
        sheet.circle(sheet.any(120, 480), sheet.any(330, 380), 84, inks.light());
        int layers = 5;
        for (int layer = 0; layer < layers; layer++) {
            int level = 420 + layer * 74;
            StringBuilder ridge = new StringBuilder("M-20 ").append(level);
            int x = -20;
            boolean peak = sheet.any(0, 1) == 0;
            while (x < Sheet.WIDTH + 20) {
                x += sheet.any(70, 150);
                int y = level + (peak ? -sheet.any(50, 110) : sheet.any(5, 40));
                ridge.append('L').append(x).append(' ').append(y);
                peak = !peak;
            }
            ridge.append("V820H-20z");
            int colour = Inks.between(inks.tone(), inks.ink(), layer * 100 / (layers - 1));
            sheet.add("<g transform='translate(0 -7)'>")
                    .veil(ridge.toString(), inks.ink(), 18)
                    .add("</g>");
            sheet.shape(ridge.toString(), colour);
        }
        return new Place(44, 56, 512, 200, 76, inks.ink(), inks.paper());
    }
}

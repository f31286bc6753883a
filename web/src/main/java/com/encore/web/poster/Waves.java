package com.encore.web.poster;

/** The sun goes down into a sea of lines. */
final class Waves implements Composition {

    @Override
    public boolean byNight() {
        return false;
    }

    @Override
    public Place draw(Sheet sheet) {
        Inks inks = sheet.inks;
        int sunX = sheet.any(190, 410);
        sheet.circle(sunX, 420, 150, inks.light());
        int length = sheet.any(60, 90);
        for (int row = 0; row < 9; row++) {
            int y = 430 + row * 42;
            int height = 18 + row * 3;
            StringBuilder d = new StringBuilder("M" + (-2 * length + row * 23 % length) + " " + y);
            int crests = 2 * Sheet.WIDTH / length + 4;
            for (int i = 0; i < crests; i++) {
                d.append("q")
                        .append(length / 2)
                        .append(' ')
                        .append(i % 2 == 0 ? -height : height)
                        .append(' ')
                        .append(length)
                        .append(" 0");
            }
            String crest = d.toString();
            sheet.shape(crest + "V820H-400z", row % 3 == 1 ? inks.tone() : inks.paper());
            sheet.stroke(crest, 5 + row / 2, inks.ink());
        }
        sheet.rect(0, 724, Sheet.WIDTH, 76, inks.ink());
        return new Place(44, 56, 512, 190, 72, inks.ink(), inks.paper());
    }
}

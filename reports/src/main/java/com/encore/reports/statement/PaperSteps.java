package com.encore.reports.statement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The way from gross to net: each step with its reason, as a bar that begins where the one before ended, and its amount. */
final class PaperSteps {

    private static final int ROW = 22;
    private static final int LANE = 214;
    private static final int LANE_END = 446;
    private static final int BAR = 11;

    private final Paper paper;
    private final Words words;
    private final Statement statement;

    PaperSteps(Paper paper, Words words, Statement statement) {
        this.paper = paper;
        this.words = words;
        this.statement = statement;
    }

    /** A bar from where to where, and what the steps before it come to. */
    private record Step(Item item, long from, long to, long running) {}

    void draw() throws IOException {
        List<Step> steps = steps();
        paper.move(16);
        paper.text(Paper.LEFT, paper.at(), 11, true, Tone.INK, words.of("waterfall"));
        int top = paper.move(8);
        paper.line(Paper.LEFT, top, Paper.RIGHT, top, 0.8f, Tone.INK);
        Scale scale = Scale.of(steps);
        float zero = scale.at(0);
        paper.line(zero, top, zero, top + steps.size() * ROW, 0.5f, Tone.LINE);
        for (int i = 0; i < steps.size(); i++) {
            row(steps.get(i), top + i * ROW, scale);
            if (i + 1 < steps.size()) {
                float end = scale.at(steps.get(i).to());
                float below = top + i * ROW + (ROW + BAR) / 2f;
                paper.line(end, below, end, below + ROW - BAR, 0.5f, Tone.TAKEN);
            }
        }
        paper.move(steps.size() * ROW);
    }

    /** What was not taken is not drawn. */
    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        long running = 0;
        for (Item item : Item.values()) {
            long amount = item.of(statement.figures());
            if (item.isTotal()) {
                steps.add(new Step(item, 0, amount, item == Item.GROSS ? amount : running));
                running = amount;
            } else if (amount != 0) {
                steps.add(new Step(item, running, running + amount, running + amount));
                running += amount;
            }
        }
        return steps;
    }

    private void row(Step step, int y, Scale scale) throws IOException {
        boolean total = step.item().isTotal();
        paper.text(Paper.LEFT, y + 10, 9, total, Tone.INK, words.of(step.item(), statement.figures()));
        paper.text(Paper.LEFT, y + 18, 7, false, Tone.MUTED, words.of("why." + step.item()));
        float from = scale.at(Math.min(step.from(), step.to()));
        float to = scale.at(Math.max(step.from(), step.to()));
        Tone tone = step.item() == Item.NET ? Tone.ACCENT : total ? Tone.INK : Tone.TAKEN;
        paper.box(from, y + (ROW - BAR) / 2f, Math.max(0.8f, to - from), BAR, tone);
        long amount = step.item().of(statement.figures());
        paper.right(Paper.RIGHT, y + 14, total ? 10 : 9, total, amount < 0 ? Tone.DANGER : Tone.INK, words.won(amount));
        if (step.running() != step.to()) {
            paper.right(Paper.RIGHT, y + 21, 6, true, Tone.DANGER, words.of("differs"));
        }
        paper.line(Paper.LEFT, y + ROW, Paper.RIGHT, y + ROW, total ? 0.8f : 0.4f, total ? Tone.INK : Tone.LINE);
    }

    /** Amounts to places in the lane. */
    private record Scale(long lowest, long highest) {

        static Scale of(List<Step> steps) {
            long lowest = 0;
            long highest = 1;
            for (Step step : steps) {
                lowest = Math.min(lowest, Math.min(step.from(), step.to()));
                highest = Math.max(highest, Math.max(step.from(), step.to()));
            }
            return new Scale(lowest, highest);
        }

        float at(long amount) {
            return LANE + (float) ((double) (amount - lowest) / (highest - lowest) * (LANE_END - LANE));
        }
    }
}

package com.encore.web.artist;

import com.encore.project.DraftView;
import com.encore.project.ProjectId;
import com.encore.project.WizardStep;
import com.encore.web.piece.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of the wizard in their order: the four steps and the look at the whole before it is submitted. */
enum WizardPart {
    STORY(WizardStep.STORY),
    FUNDING(WizardStep.FUNDING),
    REWARDS(WizardStep.REWARDS),
    ACCOUNT(WizardStep.ACCOUNT),
    SUBMIT(null);

    private final @Nullable WizardStep step;

    WizardPart(@Nullable WizardStep step) {
        this.step = step;
    }

    String key() {
        return "artist.step." + name().toLowerCase(Locale.ROOT);
    }

    String href(ProjectId project) {
        return "/artist/projects/" + project.value() + "/edit/" + name().toLowerCase(Locale.ROOT);
    }

    WizardPart next() {
        return values()[Math.min(ordinal() + 1, SUBMIT.ordinal())];
    }

    static WizardPart of(WizardStep wanted) {
        return Arrays.stream(values())
                .filter(part -> part.step == wanted)
                .findFirst()
                .orElseThrow();
    }

    static List<Step> stepper(DraftView draft, WizardPart here, Words words) {
        return Stream.of(values())
                .map(part -> new Step(
                        words.say(part.key()), part.href(draft.project().id()), part.state(draft, here)))
                .toList();
    }

    /** What this part still lacks, with the way to it; the last part lacks what all of them do. */
    List<Lacking> lacking(DraftView draft, Words words) {
        return draft.missing().stream()
                .filter(missing -> step == null || missing.step() == step)
                .map(missing -> new Lacking(
                        words.say("artist.missing." + missing),
                        of(missing.step()).href(draft.project().id())))
                .toList();
    }

    /** Something a draft lacks, in words, and where to supply it. */
    record Lacking(String text, String href) {}

    private Step.State state(DraftView draft, WizardPart here) {
        if (this == here) {
            return Step.State.CURRENT;
        }
        if (step == null) {
            return Step.State.AHEAD;
        }
        if (draft.complete(step)) {
            return Step.State.DONE;
        }
        return ordinal() < here.ordinal() ? Step.State.LACKING : Step.State.AHEAD;
    }
}

package com.encore.project;

/** What a draft still lacks before it may be submitted, and the step that supplies it. */
public enum Missing {
    TITLE(WizardStep.STORY),
    SUMMARY(WizardStep.STORY),
    STORY(WizardStep.STORY),
    ARTIST_NAME(WizardStep.STORY),
    SHOW_AFTER_CLOSING(WizardStep.STORY),
    GOAL(WizardStep.FUNDING),
    PERIOD(WizardStep.FUNDING),
    OPENING_AHEAD(WizardStep.FUNDING),
    REWARD(WizardStep.REWARDS),
    PAYOUT_ACCOUNT(WizardStep.ACCOUNT);

    private final WizardStep step;

    Missing(WizardStep step) {
        this.step = step;
    }

    public WizardStep step() {
        return step;
    }
}

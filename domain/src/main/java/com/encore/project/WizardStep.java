package com.encore.project;

/** The steps in which an artist prepares a project. */
public enum WizardStep {
    STORY,
    FUNDING,
    REWARDS,
    ACCOUNT
}

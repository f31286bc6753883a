package com.encore.project;

import com.encore.money.Won;
import java.time.Duration;

/** The bounds of a project, in one place for the rules that hold them and the forms that announce them. */
public final class ProjectLimits {

    public static final int TITLE_AT_LEAST = 4;
    public static final int TITLE = 60;
    public static final int SUMMARY_AT_LEAST = 10;
    public static final int SUMMARY = 140;
    public static final int STORY_AT_LEAST = 100;
    public static final int STORY = 20_000;
    public static final int ARTIST_NAME = 60;
    public static final int VENUE = 80;
    public static final int HASHTAGS = 5;
    public static final int HASHTAG = 30;
    public static final int REASON = 500;

    public static final Won GOAL_AT_LEAST = Won.of(100_000);
    public static final Won GOAL = Won.of(1_000_000_000);
    public static final Duration PERIOD_AT_LEAST = Duration.ofDays(1);
    public static final Duration PERIOD = Duration.ofDays(60);

    public static final int REWARDS = 10;
    public static final int REWARD_TITLE = 60;
    public static final int REWARD_DESCRIPTION = 500;
    public static final Won PRICE_AT_LEAST = Won.of(1_000);
    public static final Won PRICE = Won.of(100_000_000);
    public static final int STOCK = 1_000_000;
    public static final int PER_PERSON = 1_000;
    public static final int OPTIONS = 20;
    public static final int OPTION_NAME = 40;
    public static final Won SURCHARGE = Won.of(100_000_000);

    public static final int ACCOUNT_HOLDER = 40;

    private ProjectLimits() {}
}

package com.encore.project;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a project tells about itself. May be unfinished, never too long; kept in one normal form. */
public record Description(
        String title,
        String summary,
        String story,
        List<String> hashtags,
        String artistName,
        String venue,
        @Nullable Instant showAt,
        String poster) {

    private static final Pattern POSTER = Pattern.compile("[a-z]{1,20}-[0-9]{1,4}");

    public Description {
        title = PlainText.line(title);
        summary = PlainText.line(summary);
        story = PlainText.paragraphs(story);
        hashtags = List.copyOf(Hashtags.normalised(hashtags));
        artistName = PlainText.line(artistName);
        venue = PlainText.line(venue);
    }

    Set<String> tags() {
        return Set.copyOf(hashtags);
    }

    void check(@Nullable Instant closesAt) {
        FieldChecks checks = new FieldChecks();
        checks.fits("title", title, ProjectLimits.TITLE);
        checks.fits("summary", summary, ProjectLimits.SUMMARY);
        checks.fits("story", story, ProjectLimits.STORY);
        checks.fits("artistName", artistName, ProjectLimits.ARTIST_NAME);
        checks.fits("venue", venue, ProjectLimits.VENUE);
        checks.that(hashtags.size() <= ProjectLimits.HASHTAGS, () -> new TooManyHashtags("hashtags"));
        checks.that(hashtags.stream().allMatch(Hashtags::usable), () -> new HashtagUnusable("hashtags"));
        checks.that(POSTER.matcher(poster).matches(), () -> new PosterUnknown("poster"));
        checks.that(
                showAt == null || closesAt == null || showAt.isAfter(closesAt), () -> new ShowBeforeClosing("showAt"));
        checks.refuseIfAny();
    }
}

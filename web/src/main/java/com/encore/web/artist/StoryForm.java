package com.encore.web.artist;

import com.encore.project.Description;
import com.encore.project.ProjectView;
import com.encore.web.format.Formats;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** First step as typed. */
record StoryForm(
        long version,
        String title,
        String summary,
        String story,
        String hashtags,
        String artistName,
        String venue,
        String showAt,
        String poster) {

    StoryForm(
            long version,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String story,
            @Nullable String hashtags,
            @Nullable String artistName,
            @Nullable String venue,
            @Nullable String showAt,
            @Nullable String poster) {
        this.version = version;
        this.title = Typed.text(title);
        this.summary = Typed.text(summary);
        this.story = Typed.text(story);
        this.hashtags = Typed.text(hashtags);
        this.artistName = Typed.text(artistName);
        this.venue = Typed.text(venue);
        this.showAt = Typed.text(showAt);
        this.poster = Typed.text(poster);
    }

    static StoryForm of(ProjectView project, Formats formats) {
        return new StoryForm(
                project.version(),
                project.title(),
                project.summary(),
                project.story(),
                project.hashtags().stream().map(tag -> "#" + tag).collect(Collectors.joining(" ")),
                project.artistName(),
                project.venue(),
                project.showAt() == null ? "" : formats.localInput(project.showAt()),
                project.poster());
    }

    Description description(BindingResult faults) {
        Instant show = Typed.moment(faults, "showAt", showAt);
        List<String> tags = Arrays.asList(hashtags.replace("#", " #").split("[\\s,]+"));
        return new Description(title, summary, story, tags, artistName, venue, show, poster);
    }
}

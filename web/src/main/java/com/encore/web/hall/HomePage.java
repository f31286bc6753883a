package com.encore.web.hall;

import com.encore.project.Listed;
import com.encore.project.ListingSort;
import com.encore.project.ProjectCard;
import com.encore.project.ProjectListing;
import com.encore.web.piece.Tab;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The home page: shelves first, then everything being funded; a search shows what it found instead. */
@Controller
class HomePage {

    private static final int PAGE = 12;
    private static final int SHELF = 4;
    private static final int HASHTAGS = 12;

    private final ProjectListing listing;
    private final MessageSource messages;

    HomePage(ProjectListing listing, MessageSource messages) {
        this.listing = listing;
        this.messages = messages;
    }

    @GetMapping("/")
    String home(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String after,
            Locale locale,
            Model model) {
        HomeQuery query = HomeQuery.of(q, tag, sort, after);
        model.addAttribute("query", query);
        model.addAttribute("hashtags", listing.hashtags(HASHTAGS));
        if (query.searching()) {
            model.addAttribute("page", new Listed<ProjectCard>(listing.search(query.words()), null));
            return "hall/home";
        }
        model.addAttribute("page", listing.funding(query.sort(), emptyToNone(query.tag()), query.after(), PAGE));
        model.addAttribute("sorts", sorts(query, locale));
        model.addAttribute("endingToday", query.plain() ? listing.endingToday(SHELF) : List.of());
        model.addAttribute("opening", query.plain() ? listing.openingSoon(SHELF) : List.of());
        model.addAttribute("succeeded", query.plain() ? listing.justSucceeded(SHELF) : List.of());
        return "hall/home";
    }

    private List<Tab> sorts(HomeQuery query, Locale locale) {
        return Arrays.stream(ListingSort.values())
                .map(sort -> Tab.of(
                        messages.getMessage("project.sort." + sort, null, locale),
                        query.sortedBy(sort),
                        sort == query.sort()))
                .toList();
    }

    private static @Nullable String emptyToNone(String tag) {
        return tag.isEmpty() ? null : tag;
    }
}

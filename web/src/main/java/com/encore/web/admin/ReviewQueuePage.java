package com.encore.web.admin;

import com.encore.project.PageKey;
import com.encore.project.ReviewQueue;
import com.encore.web.piece.Tab;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for review, longest first, and what was approved and waits to open. */
@Controller
class ReviewQueuePage {

    private static final int PAGE = 30;
    private static final String APPROVED = "approved";

    private final ReviewQueue queue;
    private final MessageSource messages;

    ReviewQueuePage(ReviewQueue queue, MessageSource messages) {
        this.queue = queue;
        this.messages = messages;
    }

    @GetMapping("/admin/projects")
    String list(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String after,
            Model model,
            Locale locale) {
        boolean approved = list.equals(APPROVED);
        PageKey key = PageKey.parse(after).orElse(null);
        model.addAttribute("approved", approved);
        model.addAttribute("page", page(approved, key));
        model.addAttribute(
                "tabs",
                List.of(
                        Tab.of(messages.getMessage("admin.waiting", null, locale), "/admin/projects", !approved),
                        Tab.of(
                                messages.getMessage("admin.approved", null, locale),
                                "/admin/projects?list=" + APPROVED,
                                approved)));
        return "admin/projects";
    }

    private Object page(boolean approved, @Nullable PageKey key) {
        return approved ? queue.approved(key, PAGE) : queue.waiting(key, PAGE);
    }
}

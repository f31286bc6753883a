package com.encore.web.admin;

import com.encore.account.MemberDirectory;
import com.encore.project.ApproveProject;
import com.encore.project.DraftView;
import com.encore.project.OpenFunding;
import com.encore.project.ProjectId;
import com.encore.project.ReturnProject;
import com.encore.project.ReviewQueue;
import com.encore.web.project.Story;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One project under review: everything the fan will see, what has happened to it, and the decision. */
@Controller
class ReviewPage {

    private final ReviewQueue queue;
    private final ReviewHistory history;
    private final MemberDirectory members;
    private final ApproveProject approve;
    private final ReturnProject giveBack;
    private final OpenFunding open;
    private final Answers answers;

    ReviewPage(
            ReviewQueue queue,
            ReviewHistory history,
            MemberDirectory members,
            ApproveProject approve,
            ReturnProject giveBack,
            OpenFunding open,
            Answers answers) {
        this.queue = queue;
        this.history = history;
        this.members = members;
        this.approve = approve;
        this.giveBack = giveBack;
        this.open = open;
        this.answers = answers;
    }

    @GetMapping("/admin/projects/{id}")
    String show(@PathVariable long id, Model model, Locale locale) {
        DraftView draft = queue.of(new ProjectId(id));
        model.addAttribute("draft", draft);
        model.addAttribute("project", draft.project());
        model.addAttribute("story", Story.of(draft.project().story()));
        model.addAttribute("artist", members.profileOf(draft.project().artist()));
        model.addAttribute("moments", history.of(draft.project().id(), locale));
        return "admin/project";
    }

    @PostMapping("/admin/projects/{id}/approve")
    String approve(
            @PathVariable long id,
            @RequestParam long version,
            @CurrentMember SignedIn reviewer,
            RedirectAttributes next,
            Locale locale) {
        return answers.after(
                back(id),
                "admin.approve.done",
                next,
                locale,
                () -> approve.approve(reviewer.id(), new ProjectId(id), version));
    }

    @PostMapping("/admin/projects/{id}/return")
    String giveBack(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam String reason,
            @CurrentMember SignedIn reviewer,
            RedirectAttributes next,
            Locale locale) {
        return answers.after(
                back(id),
                "admin.return.done",
                next,
                locale,
                () -> giveBack.giveBack(reviewer.id(), new ProjectId(id), version, reason));
    }

    @PostMapping("/admin/projects/{id}/open")
    String open(@PathVariable long id, @CurrentMember SignedIn admin, RedirectAttributes next, Locale locale) {
        return answers.after(back(id), "admin.open.done", next, locale, () -> open.open(new ProjectId(id), admin.id()));
    }

    private static String back(long id) {
        return "/admin/projects/" + id;
    }
}

package com.encore.web.admin.acts;

import com.encore.acts.Order;
import com.encore.acts.Outcome;
import com.encore.approval.Approval;
import com.encore.approval.ApprovalState;
import com.encore.approval.Approvals;
import com.encore.approval.DecideOnRun;
import com.encore.preview.DryRuns;
import com.encore.preview.Preview;
import com.encore.web.admin.OrderDesk;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The figures one person saw, beside those of now, for another who says yes or no. */
@Controller
class ApprovalPage {

    private static final String PAGE = "admin/acts/approval";

    private final Approvals approvals;
    private final DryRuns dryRuns;
    private final DecideOnRun deciding;
    private final OrderDesk desk;
    private final Clock clock;

    ApprovalPage(Approvals approvals, DryRuns dryRuns, DecideOnRun deciding, OrderDesk desk, Clock clock) {
        this.approvals = approvals;
        this.dryRuns = dryRuns;
        this.deciding = deciding;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/admin/approvals/{id:\\d+}")
    String show(@PathVariable long id, @CurrentMember SignedIn member, Model model) {
        model.addAttribute("form", ActForm.fresh());
        return page(id, member, model);
    }

    @RecentPassword
    @PostMapping("/admin/approvals/{id:\\d+}/{word:approve|decline}")
    String decide(
            @PathVariable long id,
            @PathVariable String word,
            @ModelAttribute("form") ActForm form,
            BindingResult faults,
            @CurrentMember SignedIn member,
            Model model) {
        return desk.take(form, faults, member)
                .map(order -> desk.answer(decide(id, word, form.hash(), order), "/admin/approvals/" + id))
                .orElseGet(() -> page(id, member, model));
    }

    private Outcome decide(long id, String word, String hash, Order order) {
        return word.equals("approve") ? deciding.approve(id, hash, order) : deciding.decline(id, order);
    }

    private String page(long id, SignedIn member, Model model) {
        Approval approval = approvals.one(id);
        model.addAttribute("approval", approval);
        model.addAttribute("open", approval.isOpen(clock.instant()));
        model.addAttribute("expired", approval.state() == ApprovalState.ASKED && !approval.isOpen(clock.instant()));
        model.addAttribute("own", approval.askedBy().equals(member.id()));
        model.addAttribute("effects", EffectLine.of(approval.seen()));
        if (approval.state() == ApprovalState.CHANGED) {
            differ(approval.then(), approval, model);
        } else if (approval.isOpen(clock.instant())) {
            dryRuns.of(approval.job(), approval.identity())
                    .filter(now -> !now.hash().equals(approval.hash()))
                    .map(Preview::effects)
                    .ifPresent(now -> differ(now, approval, model));
        }
        return PAGE;
    }

    private static void differ(List<Preview.Effect> now, Approval approval, Model model) {
        model.addAttribute("changed", true);
        model.addAttribute("effects", EffectLine.compared(now, approval.seen()));
    }
}

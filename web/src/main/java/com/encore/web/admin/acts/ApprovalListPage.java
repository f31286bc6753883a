package com.encore.web.admin.acts;

import com.encore.approval.Approval;
import com.encore.approval.Approvals;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for a second person, and what became of all that was asked for. */
@Controller
class ApprovalListPage {

    private static final int WAITING = 50;
    private static final int PAGE = 30;

    private final Approvals approvals;

    ApprovalListPage(Approvals approvals) {
        this.approvals = approvals;
    }

    @GetMapping("/admin/approvals")
    String list(@RequestParam(defaultValue = "") String before, Model model) {
        long from = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        List<Approval> all = approvals.before(from, PAGE + 1);
        boolean more = all.size() > PAGE;
        List<Approval> shown = more ? all.subList(0, PAGE) : all;
        model.addAttribute("waiting", approvals.waiting(WAITING));
        model.addAttribute("all", shown);
        model.addAttribute(
                "more", more ? "/admin/approvals?before=" + shown.getLast().id() : null);
        return "admin/acts/approvals";
    }
}

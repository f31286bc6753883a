package com.encore.web.admin.watch;

import com.encore.audit.AuditChecks;
import com.encore.audit.AuditVerdict;
import com.encore.audit.VerifyAudit;
import com.encore.watch.AuditEntry;
import com.encore.watch.AuditList;
import com.encore.watch.ReadAudit;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who did what, when, why, with whose approval and which money, and whether the trail is whole. */
@Controller
class AuditPage {

    private static final int PAGE = 50;

    private final AuditList audit;
    private final AuditFilters filters;
    private final AuditChecks checks;
    private final VerifyAudit verifying;
    private final ReadAudit reading;
    private final MessageSource messages;

    AuditPage(
            AuditList audit,
            AuditFilters filters,
            AuditChecks checks,
            VerifyAudit verifying,
            ReadAudit reading,
            MessageSource messages) {
        this.audit = audit;
        this.filters = filters;
        this.checks = checks;
        this.verifying = verifying;
        this.reading = reading;
        this.messages = messages;
    }

    @GetMapping("/admin/audit")
    String list(
            @ModelAttribute("form") AuditFilterForm form,
            @RequestParam(required = false) @Nullable Long before,
            Model model,
            Locale locale) {
        List<AuditEntry> read = audit.of(filters.read(form), before, PAGE + 1);
        boolean more = read.size() > PAGE;
        List<AuditEntry> shown = more ? read.subList(0, PAGE) : read;
        model.addAttribute("entries", shown);
        model.addAttribute("more", more ? form.address(shown.getLast().place()) : null);
        model.addAttribute("actions", filters.actions(locale));
        model.addAttribute("jobs", filters.jobs(locale));
        model.addAttribute("verdict", checks.last().orElse(null));
        return "admin/watch/audit";
    }

    @PostMapping("/admin/audit/verify")
    String verify(@CurrentMember SignedIn admin, RedirectAttributes next, Locale locale) {
        reading.verify(admin.id());
        AuditVerdict verdict = verifying.verify(admin.memberId());
        next.addFlashAttribute(
                verdict.sound() ? "done" : "failed",
                messages.getMessage(
                        verdict.sound() ? "watch.audit.sound" : "watch.audit.broken",
                        new Object[] {verdict.entries(), verdict.faults()},
                        locale));
        return "redirect:/admin/audit";
    }
}

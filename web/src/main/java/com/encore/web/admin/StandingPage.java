package com.encore.web.admin;

import com.encore.account.GiveRole;
import com.encore.account.MemberFile;
import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.ReinstateMember;
import com.encore.account.Role;
import com.encore.account.SuspendMember;
import com.encore.account.TakeRole;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says in plain words what a decision about a member will do, asks why, and carries it out. */
@Controller
@RecentPassword
class StandingPage {

    private static final String WHETHER = "/admin/members/{id}/{act:suspend|reinstate}";
    private static final String WHAT =
            "/admin/members/{id}/{act:give|take}/{role:FAN|ARTIST|OPERATOR|ADMIN|APPROVER|FINANCE}";

    private final MemberFile members;
    private final SuspendMember suspension;
    private final ReinstateMember reinstatement;
    private final GiveRole giving;
    private final TakeRole taking;
    private final Answers answers;

    StandingPage(
            MemberFile members,
            SuspendMember suspension,
            ReinstateMember reinstatement,
            GiveRole giving,
            TakeRole taking,
            Answers answers) {
        this.members = members;
        this.suspension = suspension;
        this.reinstatement = reinstatement;
        this.giving = giving;
        this.taking = taking;
        this.answers = answers;
    }

    @GetMapping({WHETHER, WHAT})
    String ask(
            @PathVariable long id,
            @PathVariable String act,
            @PathVariable(required = false) @Nullable Role role,
            Model model) {
        model.addAttribute("form", ReasonForm.about(0));
        return page(id, act, role, model);
    }

    @PostMapping({WHETHER, WHAT})
    String decide(
            @PathVariable long id,
            @PathVariable String act,
            @PathVariable(required = false) @Nullable Role role,
            @ModelAttribute("form") ReasonForm form,
            BindingResult faults,
            @CurrentMember SignedIn admin,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        Reason reason = form.read(faults);
        if (reason == null) {
            response.setStatus(FormFaults.STATUS.value());
            return page(id, act, role, model);
        }
        MemberId member = members.of(new MemberId(id)).id();
        return answers.after(
                "/admin/members/" + id,
                "admin.standing.done",
                next,
                locale,
                () -> decide(act, member, role, reason, admin.id()));
    }

    private void decide(String act, MemberId member, @Nullable Role role, Reason reason, MemberId admin) {
        if (role == null) {
            if (act.equals("suspend")) {
                suspension.suspend(member, reason, admin);
            } else {
                reinstatement.reinstate(member, reason, admin);
            }
        } else if (act.equals("give")) {
            giving.give(member, role, reason, admin);
        } else {
            taking.take(member, role, reason, admin);
        }
    }

    private String page(long id, String act, @Nullable Role role, Model model) {
        model.addAttribute("member", MemberLine.of(members.of(new MemberId(id))));
        model.addAttribute("act", act);
        model.addAttribute("role", role);
        return "admin/standing";
    }
}

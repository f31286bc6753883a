package com.encore.web.admin.watch;

import com.encore.account.Reason;
import com.encore.watch.ExcuseRun;
import com.encore.watch.MissingRun;
import com.encore.watch.MissingRuns;
import com.encore.web.admin.Answers;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody knows why a missing run need not be made up for. */
@Controller
class ExcuseRunPage {

    private final MissingRuns runs;
    private final ExcuseRun excusing;
    private final Answers answers;

    ExcuseRunPage(MissingRuns runs, ExcuseRun excusing, Answers answers) {
        this.runs = runs;
        this.excusing = excusing;
        this.answers = answers;
    }

    @GetMapping("/admin/alerts/missing/{id}/excuse")
    String ask(@PathVariable long id, Model model) {
        model.addAttribute("run", run(id));
        model.addAttribute("form", NoteForm.empty());
        return "admin/watch/excuse";
    }

    @PostMapping("/admin/alerts/missing/{id}/excuse")
    String excuse(
            @PathVariable long id,
            @ModelAttribute("form") NoteForm form,
            BindingResult faults,
            @CurrentMember SignedIn admin,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        MissingRun run = run(id);
        Reason why = form.read(faults);
        if (why == null) {
            response.setStatus(FormFaults.STATUS.value());
            model.addAttribute("run", run);
            return "admin/watch/excuse";
        }
        return answers.after(
                "/admin/alerts/missing", "watch.excuse.done", next, locale, () -> excusing.excuse(id, why, admin.id()));
    }

    private MissingRun run(long id) {
        return runs.one(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

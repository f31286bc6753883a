package com.encore.web.admin.watch;

import com.encore.account.Reason;
import com.encore.watch.AcknowledgeAlert;
import com.encore.watch.Alert;
import com.encore.watch.AlertList;
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

/** Somebody has seen an alert, and says what they do about it. */
@Controller
class AcknowledgePage {

    private final AlertList alerts;
    private final AcknowledgeAlert acknowledging;
    private final Answers answers;

    AcknowledgePage(AlertList alerts, AcknowledgeAlert acknowledging, Answers answers) {
        this.alerts = alerts;
        this.acknowledging = acknowledging;
        this.answers = answers;
    }

    @GetMapping("/admin/alerts/{id}/acknowledge")
    String ask(@PathVariable long id, Model model) {
        model.addAttribute("alert", alert(id));
        model.addAttribute("form", NoteForm.empty());
        return "admin/watch/acknowledge";
    }

    @PostMapping("/admin/alerts/{id}/acknowledge")
    String acknowledge(
            @PathVariable long id,
            @ModelAttribute("form") NoteForm form,
            BindingResult faults,
            @CurrentMember SignedIn admin,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        Alert alert = alert(id);
        Reason note = form.read(faults);
        if (note == null) {
            response.setStatus(FormFaults.STATUS.value());
            model.addAttribute("alert", alert);
            return "admin/watch/acknowledge";
        }
        return answers.after(
                "/admin/alerts",
                "watch.acknowledge.done",
                next,
                locale,
                () -> acknowledging.acknowledge(id, note, admin.id()));
    }

    private Alert alert(long id) {
        return alerts.one(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

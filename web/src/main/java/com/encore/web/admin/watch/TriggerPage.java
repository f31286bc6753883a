package com.encore.web.admin.watch;

import com.encore.account.Reason;
import com.encore.operations.Requester;
import com.encore.watch.Ailment;
import com.encore.watch.TriggerDoctor;
import com.encore.watch.TriggerMoved;
import com.encore.web.admin.Answers;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What keeps triggers from ringing; says what a repair will do, asks why, and has it done. */
@Controller
class TriggerPage {

    private final TriggerDoctor doctor;
    private final Answers answers;

    TriggerPage(TriggerDoctor doctor, Answers answers) {
        this.doctor = doctor;
        this.answers = answers;
    }

    @GetMapping("/admin/triggers")
    String list(Model model) {
        model.addAttribute("ailments", doctor.examine());
        return "admin/watch/triggers";
    }

    @GetMapping("/admin/triggers/repair")
    String ask(@RequestParam String id, Model model) {
        Optional<Ailment> ailment = of(id);
        model.addAttribute("ailment", ailment.orElse(null));
        model.addAttribute(
                "form", new NoteForm(null, null, ailment.map(Ailment::evidence).orElse("")));
        return "admin/watch/repair";
    }

    @PostMapping("/admin/triggers/repair")
    String repair(
            @RequestParam String id,
            @ModelAttribute("form") NoteForm form,
            BindingResult faults,
            @CurrentMember SignedIn admin,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        Reason why = form.read(faults);
        if (why == null) {
            response.setStatus(FormFaults.STATUS.value());
            model.addAttribute("ailment", of(id).orElseThrow(() -> new TriggerMoved(id)));
            return "admin/watch/repair";
        }
        return answers.after(
                "/admin/triggers",
                "watch.repair.done",
                next,
                locale,
                () -> doctor.repair(id, form.evidence(), Requester.person(admin.id(), why.text())));
    }

    private Optional<Ailment> of(String id) {
        return doctor.examine().stream().filter(each -> each.id().equals(id)).findFirst();
    }
}

package com.encore.web.admin.watch;

import com.encore.watch.ExcuseRun;
import com.encore.watch.MissingRuns;
import com.encore.web.admin.OrderDesk;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Somebody knows why a missing run need not be made up for. */
@Controller
class ExcuseRunPage {

    private final MissingRuns runs;
    private final ExcuseRun excusing;
    private final OrderDesk desk;

    ExcuseRunPage(MissingRuns runs, ExcuseRun excusing, OrderDesk desk) {
        this.runs = runs;
        this.excusing = excusing;
        this.desk = desk;
    }

    @GetMapping("/admin/alerts/missing/{id}/excuse")
    String ask(@PathVariable long id, Model model) {
        model.addAttribute("form", NoteForm.fresh());
        return page(id, model);
    }

    @PostMapping("/admin/alerts/missing/{id}/excuse")
    String excuse(
            @PathVariable long id,
            @ModelAttribute("form") NoteForm form,
            BindingResult faults,
            @CurrentMember SignedIn admin,
            Model model) {
        String again = page(id, model);
        return desk.take(form, faults, admin)
                .map(order -> desk.answer(excusing.excuse(id, order), "/admin/alerts/missing"))
                .orElse(again);
    }

    private String page(long id, Model model) {
        model.addAttribute("run", runs.one(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "admin/watch/excuse";
    }
}

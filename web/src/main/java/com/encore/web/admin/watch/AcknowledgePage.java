package com.encore.web.admin.watch;

import com.encore.watch.AcknowledgeAlert;
import com.encore.watch.AlertList;
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

/** Somebody has seen an alert, and says what they do about it. */
@Controller
class AcknowledgePage {

    private final AlertList alerts;
    private final AcknowledgeAlert acknowledging;
    private final OrderDesk desk;

    AcknowledgePage(AlertList alerts, AcknowledgeAlert acknowledging, OrderDesk desk) {
        this.alerts = alerts;
        this.acknowledging = acknowledging;
        this.desk = desk;
    }

    @GetMapping("/admin/alerts/{id}/acknowledge")
    String ask(@PathVariable long id, Model model) {
        model.addAttribute("form", NoteForm.fresh());
        return page(id, model);
    }

    @PostMapping("/admin/alerts/{id}/acknowledge")
    String acknowledge(
            @PathVariable long id,
            @ModelAttribute("form") NoteForm form,
            BindingResult faults,
            @CurrentMember SignedIn admin,
            Model model) {
        String again = page(id, model);
        return desk.take(form, faults, admin)
                .map(order -> desk.answer(acknowledging.acknowledge(id, order), "/admin/alerts"))
                .orElse(again);
    }

    private String page(long id, Model model) {
        model.addAttribute(
                "alert", alerts.one(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "admin/watch/acknowledge";
    }
}

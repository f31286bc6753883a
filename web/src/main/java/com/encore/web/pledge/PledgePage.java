package com.encore.web.pledge;

import com.encore.pledge.PlacePledge;
import com.encore.pledge.PledgeNumber;
import com.encore.pledge.RequestKeyReused;
import com.encore.project.LimitReached;
import com.encore.project.ProjectPage;
import com.encore.project.ProjectView;
import com.encore.project.SoldOut;
import com.encore.stereotype.Refusal;
import com.encore.web.http.FormFaults;
import com.encore.web.project.Slug;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A fan chooses rewards, gives a donation, or both. */
@Controller
class PledgePage {

    private static final String PAGE = "pledge/form";

    private final ProjectPage projects;
    private final PlacePledge placePledge;
    private final Clock clock;

    PledgePage(ProjectPage projects, PlacePledge placePledge, Clock clock) {
        this.projects = projects;
        this.placePledge = placePledge;
        this.clock = clock;
    }

    @GetMapping("/projects/" + Slug.IN_PATH + "/pledge")
    String choose(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String reward,
            Model model,
            HttpServletResponse response) {
        ProjectView project = projects.of(slug);
        PledgeForm form = PledgeForm.fresh(RewardChoice.wanted(project.rewards(), reward));
        return page(project, form, noFaults(form), model, response);
    }

    @PostMapping("/projects/" + Slug.IN_PATH + "/pledge")
    String place(
            @PathVariable String slug,
            @RequestParam Map<String, String> fields,
            @CurrentMember SignedIn member,
            Model model,
            HttpServletResponse response) {
        ProjectView project = projects.of(slug);
        PledgeForm form = PledgeForm.posted(fields);
        BindingResult faults = noFaults(form);
        try {
            Optional<PledgeNumber> placed = place(form, project, member, faults);
            if (placed.isPresent()) {
                return "redirect:/checkout/" + placed.get().value();
            }
            response.setStatus(FormFaults.STATUS.value());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return again(refusal, project, form, model, response);
        }
        return page(project, form, faults, model, response);
    }

    private Optional<PledgeNumber> place(PledgeForm form, ProjectView project, SignedIn member, BindingResult faults) {
        if (!form.hasKey()) {
            throw new StaleForm();
        }
        var request = form.request(member.id(), project.id(), faults);
        return faults.hasErrors() ? Optional.empty() : Optional.of(placePledge.place(request));
    }

    private String again(
            Refusal refusal, ProjectView project, PledgeForm form, Model model, HttpServletResponse response) {
        boolean keyIsSpent = refusal instanceof RequestKeyReused || refusal instanceof StaleForm;
        PledgeForm kept = keyIsSpent ? form.withNewKey() : form;
        BindingResult faults = noFaults(kept);
        place(refusal, project, kept)
                .ifPresentOrElse(
                        field -> FormFaults.reject(faults, field, refusal), () -> FormFaults.reject(faults, refusal));
        response.setStatus(
                refusal.kind() == Refusal.Kind.CONFLICT ? HttpStatus.CONFLICT.value() : FormFaults.STATUS.value());
        return page(project, kept, faults, model, response);
    }

    /** Beside the reward it is about, if it is about one. */
    private static Optional<String> place(Refusal refusal, ProjectView project, PledgeForm form) {
        if (!(refusal instanceof SoldOut) && !(refusal instanceof LimitReached)) {
            return Optional.empty();
        }
        return RewardChoice.of(project.rewards()).stream()
                .filter(reward -> List.of(refusal.arguments()).contains(reward.title()))
                .flatMap(reward -> reward.choices().stream())
                .map(RewardChoice.Choice::key)
                .filter(key -> !form.quantities().getOrDefault(key, "").isBlank())
                .filter(key -> !form.quantities().getOrDefault(key, "").strip().equals("0"))
                .findFirst()
                .map(PledgeForm::field);
    }

    private String page(
            ProjectView project, PledgeForm form, BindingResult faults, Model model, HttpServletResponse response) {
        boolean open = project.takesPledgesAt(clock.instant());
        if (!open) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        model.addAttribute("project", project);
        model.addAttribute("open", open);
        model.addAttribute("choices", RewardChoice.of(project.rewards()));
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", faults);
        return PAGE;
    }

    private static BindingResult noFaults(PledgeForm form) {
        return new BeanPropertyBindingResult(form, "form");
    }
}

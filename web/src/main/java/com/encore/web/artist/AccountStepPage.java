package com.encore.web.artist;

import com.encore.project.Bank;
import com.encore.project.DraftView;
import com.encore.project.PayoutAccount;
import com.encore.project.ProjectId;
import com.encore.project.SetPayoutAccount;
import com.encore.web.http.FormFaults;
import com.encore.web.piece.Option;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Fourth step: where the money goes. */
@Controller
class AccountStepPage {

    private final Wizard wizard;
    private final SetPayoutAccount accounts;
    private final MessageSource messages;

    AccountStepPage(Wizard wizard, SetPayoutAccount accounts, MessageSource messages) {
        this.wizard = wizard;
        this.accounts = accounts;
        this.messages = messages;
    }

    @GetMapping("/artist/projects/{id}/edit/account")
    String show(@PathVariable long id, @CurrentMember SignedIn artist, Model model, Locale locale) {
        DraftView draft = wizard.draft(artist.id(), id);
        if (!wizard.editable(draft)) {
            return wizard.dashboard(draft);
        }
        model.addAttribute("form", AccountForm.of(draft));
        return page(draft, model, locale);
    }

    @PostMapping("/artist/projects/{id}/edit/account")
    String save(
            @PathVariable long id,
            @ModelAttribute("form") AccountForm form,
            BindingResult faults,
            @CurrentMember SignedIn artist,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        FormFaults.requireReadable(faults);
        PayoutAccount account = form.account(faults);
        if (wizard.saved(
                faults,
                model,
                response,
                () -> accounts.set(artist.id(), new ProjectId(id), form.version(), Objects.requireNonNull(account)))) {
            return wizard.onwards(WizardPart.SUBMIT, id, next, locale);
        }
        return page(wizard.draft(artist.id(), id), model, locale);
    }

    private String page(DraftView draft, Model model, Locale locale) {
        List<Option> banks = Arrays.stream(Bank.values())
                .map(bank -> Option.of(bank.name(), messages.getMessage("project.bank." + bank, null, locale)))
                .toList();
        model.addAttribute("banks", banks);
        return wizard.page(WizardPart.ACCOUNT, draft, model, locale);
    }
}

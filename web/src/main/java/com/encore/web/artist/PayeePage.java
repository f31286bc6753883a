package com.encore.web.artist;

import com.encore.account.MemberId;
import com.encore.payee.PayeeChangedMeanwhile;
import com.encore.payee.PayeeDetails;
import com.encore.payee.PayeeProfiles;
import com.encore.payee.PayeeView;
import com.encore.payee.PayoutAccountNeeded;
import com.encore.payee.RegistrationNumberNeeded;
import com.encore.payee.SavePayeeProfile;
import com.encore.payee.SavedProfile;
import com.encore.project.FieldsRefused;
import com.encore.project.PayoutAccountView;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who an artist is for the tax office and where their money goes: whose it is comes from the session alone. */
@Controller
@RecentPassword
class PayeePage {

    private static final String ADDRESS = "/artist/profile";

    private final PayeeProfiles profiles;
    private final SavePayeeProfile saving;
    private final PayeeWords words;
    private final MessageSource messages;

    PayeePage(PayeeProfiles profiles, SavePayeeProfile saving, PayeeWords words, MessageSource messages) {
        this.profiles = profiles;
        this.saving = saving;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping(ADDRESS)
    String show(@CurrentMember SignedIn artist, Model model, Locale locale) {
        model.addAttribute(
                "form",
                profiles.of(artist.id())
                        .map(PayeeForm::of)
                        .orElseGet(() -> PayeeForm.empty(
                                profiles.suggestedFor(artist.id()).isPresent())));
        return page(artist.id(), model, locale);
    }

    @PostMapping(ADDRESS)
    String save(
            @ModelAttribute("form") PayeeForm form,
            BindingResult faults,
            @CurrentMember SignedIn artist,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        FormFaults.requireReadable(faults);
        HttpStatus status = FormFaults.STATUS;
        PayeeDetails details = form.details(faults);
        if (details != null) {
            try {
                SavedProfile saved = saving.save(artist.id(), form.version(), details);
                String done = saved.doubtfulNumber() ? "payee.saved.doubtful" : "payee.saved";
                next.addFlashAttribute("done", messages.getMessage(done, null, locale));
                return "redirect:" + ADDRESS;
            } catch (FieldsRefused refused) {
                FieldFaults.show(faults, refused);
            } catch (RegistrationNumberNeeded needed) {
                FormFaults.reject(faults, "registration", needed);
            } catch (PayoutAccountNeeded needed) {
                FormFaults.reject(faults, "bank", needed);
            } catch (PayeeChangedMeanwhile stale) {
                FormFaults.reject(faults, stale);
                status = HttpStatus.CONFLICT;
            }
        }
        response.setStatus(status.value());
        return page(artist.id(), model, locale);
    }

    private String page(MemberId artist, Model model, Locale locale) {
        Optional<PayeeView> payee = profiles.of(artist);
        Optional<PayoutAccountView> suggested = payee.isPresent() ? Optional.empty() : profiles.suggestedFor(artist);
        model.addAttribute("payee", payee.orElse(null));
        // after a conflict the newer one, which this page has shown
        model.addAttribute("version", payee.map(PayeeView::version).orElse(0L));
        model.addAttribute("kinds", words.kinds(locale));
        model.addAttribute("choices", words.choices(payee, suggested, locale));
        model.addAttribute("banks", words.banks(locale));
        model.addAttribute("moments", words.moments(profiles.changesOf(artist), locale));
        return "artist/profile";
    }
}

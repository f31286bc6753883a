package com.encore.web.account;

import com.encore.account.ChangeProfile;
import com.encore.account.Email;
import com.encore.account.MemberDirectory;
import com.encore.account.MemberName;
import com.encore.account.MemberProfile;
import com.encore.account.RequestPasswordReset;
import com.encore.account.TooManyAttempts;
import com.encore.notification.Language;
import com.encore.web.http.FormFaults;
import com.encore.web.piece.Option;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.Sessions;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's own profile: whose it is comes from the session and from nowhere else. */
@Controller
class ProfilePage {

    private static final String PAGE = "account/profile";
    private static final String AGAIN = "redirect:/me/profile";
    private static final List<Option> LANGUAGES = Stream.of(Language.values())
            .map(each -> Option.of(each.tag(), ownName(each)))
            .toList();
    private static final int SIGN_INS_SHOWN = 8;

    private final MemberDirectory members;
    private final ChangeProfile changeProfile;
    private final RequestPasswordReset requestPasswordReset;
    private final Sessions sessions;
    private final LocaleResolver locales;
    private final MessageSource messages;

    ProfilePage(
            MemberDirectory members,
            ChangeProfile changeProfile,
            RequestPasswordReset requestPasswordReset,
            Sessions sessions,
            LocaleResolver locales,
            MessageSource messages) {
        this.members = members;
        this.changeProfile = changeProfile;
        this.requestPasswordReset = requestPasswordReset;
        this.sessions = sessions;
        this.locales = locales;
        this.messages = messages;
    }

    @GetMapping("/me/profile")
    String show(@CurrentMember SignedIn member, Model model) {
        MemberProfile profile = members.profileOf(member.id());
        model.addAttribute(
                "form", new ProfileForm(profile.name(), profile.language().tag()));
        return page(member, model);
    }

    @PostMapping("/me/profile")
    String change(
            @ModelAttribute("form") ProfileForm form,
            BindingResult faults,
            @CurrentMember SignedIn member,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        FormFaults.check(faults, "name", () -> new MemberName(form.name()));
        if (faults.hasErrors()) {
            response.setStatus(FormFaults.STATUS.value());
            return page(member, model);
        }
        MemberName name = new MemberName(form.name());
        Language language = form.chosenLanguage();
        changeProfile.change(member.id(), name, language);
        sessions.update(member, name.value(), language, request, response);
        locales.setLocale(request, response, language.locale());
        next.addFlashAttribute("done", messages.getMessage("account.profile.done", null, language.locale()));
        return AGAIN;
    }

    @PostMapping("/me/profile/password")
    String mailPasswordLink(
            @CurrentMember SignedIn member, HttpServletRequest request, RedirectAttributes next, Locale locale) {
        try {
            requestPasswordReset.request(new Email(member.email()), Visitor.addressOf(request));
            next.addFlashAttribute("done", messages.getMessage("account.profile.mailed", null, locale));
        } catch (TooManyAttempts tooMany) {
            next.addFlashAttribute(
                    "failed", messages.getMessage("refusal." + tooMany.key(), tooMany.arguments(), locale));
        }
        return AGAIN;
    }

    /** A language is found by those who read it, so its name is never translated. */
    private static String ownName(Language language) {
        return language.locale().getDisplayLanguage(language.locale());
    }

    private String page(SignedIn member, Model model) {
        model.addAttribute("profile", members.profileOf(member.id()));
        model.addAttribute("languages", LANGUAGES);
        model.addAttribute("signIns", members.signInsOf(member.id(), SIGN_INS_SHOWN));
        return PAGE;
    }
}

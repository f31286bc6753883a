package com.encore.web.account;

import com.encore.account.Email;
import com.encore.account.MemberIsSuspended;
import com.encore.account.SignIn;
import com.encore.account.SignedInMember;
import com.encore.account.TooManyAttempts;
import com.encore.account.WrongCredentials;
import com.encore.stereotype.Refusal;
import com.encore.web.http.FormFaults;
import com.encore.web.http.Redirects;
import com.encore.web.security.AfterSignIn;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.Sessions;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class LoginPage {

    /** Flash attribute: the address somebody has just proved. */
    static final String EMAIL = "email";

    private static final String PAGE = "account/login";

    private final SignIn signIn;
    private final Sessions sessions;
    private final AfterSignIn afterSignIn;
    private final LocaleResolver locales;

    LoginPage(SignIn signIn, Sessions sessions, AfterSignIn afterSignIn, LocaleResolver locales) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.afterSignIn = afterSignIn;
        this.locales = locales;
    }

    @GetMapping("/login")
    String show(@CurrentMember @Nullable SignedIn member, Model model) {
        if (member != null) {
            return "redirect:/";
        }
        model.addAttribute("form", new LoginForm(model.getAttribute(EMAIL) instanceof String email ? email : "", ""));
        return PAGE;
    }

    @PostMapping("/login")
    Object signIn(
            @ModelAttribute("form") LoginForm form,
            BindingResult faults,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormFaults.check(faults, "email", () -> new Email(form.email()));
        if (faults.hasErrors()) {
            response.setStatus(FormFaults.STATUS.value());
            return PAGE;
        }
        try {
            SignedInMember member = signIn.signIn(form.email(), form.password(), Visitor.addressOf(request));
            return enter(member, request, response);
        } catch (TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            return again(tooMany, faults, response, HttpStatus.TOO_MANY_REQUESTS);
        } catch (WrongCredentials | MemberIsSuspended refused) {
            return again(refused, faults, response, FormFaults.STATUS);
        }
    }

    private RedirectView enter(SignedInMember member, HttpServletRequest request, HttpServletResponse response) {
        String path = afterSignIn.path(request, response);
        sessions.begin(member, request, response);
        locales.setLocale(request, response, member.language().locale());
        return Redirects.to(path);
    }

    private static String again(
            Refusal refusal, BindingResult faults, HttpServletResponse response, HttpStatus status) {
        FormFaults.reject(faults, refusal);
        response.setStatus(status.value());
        return PAGE;
    }
}

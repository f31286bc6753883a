package com.encore.web.account;

import com.encore.account.SignUp;
import com.encore.account.SignUpToken;
import com.encore.account.TooManyAttempts;
import com.encore.notification.Language;
import com.encore.web.http.FormFaults;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class SignUpPage {

    private static final String PAGE = "account/signup";

    private final SignUp signUp;

    SignUpPage(SignUp signUp) {
        this.signUp = signUp;
    }

    @GetMapping("/signup")
    String show(Model model) {
        model.addAttribute("form", SignUpForm.EMPTY);
        return PAGE;
    }

    @PostMapping("/signup")
    String signUp(
            @ModelAttribute("form") SignUpForm form,
            BindingResult faults,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        form.check(faults);
        if (faults.hasErrors()) {
            response.setStatus(FormFaults.STATUS.value());
            return PAGE;
        }
        try {
            SignUpToken token = signUp.signUp(form.toNewMember(Language.of(locale)), Visitor.addressOf(request));
            new PendingInSession(token, form.email()).keep(request.getSession());
            return "redirect:/signup/verify";
        } catch (TooManyAttempts tooMany) {
            FormFaults.reject(faults, tooMany);
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            return PAGE;
        }
    }
}

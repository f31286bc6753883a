package com.encore.web.account;

import com.encore.account.Email;
import com.encore.account.RequestPasswordReset;
import com.encore.account.TooManyAttempts;
import com.encore.web.http.FormFaults;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class ForgottenPasswordPage {

    private static final String PAGE = "account/password-forgotten";

    private final RequestPasswordReset requestPasswordReset;

    ForgottenPasswordPage(RequestPasswordReset requestPasswordReset) {
        this.requestPasswordReset = requestPasswordReset;
    }

    @GetMapping("/password/forgotten")
    String show(Model model) {
        model.addAttribute("form", ForgottenForm.EMPTY);
        return PAGE;
    }

    @GetMapping("/password/forgotten/sent")
    String sent() {
        return "account/password-sent";
    }

    @PostMapping("/password/forgotten")
    String request(
            @ModelAttribute("form") ForgottenForm form,
            BindingResult faults,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormFaults.check(faults, "email", () -> new Email(form.email()));
        if (faults.hasErrors()) {
            response.setStatus(FormFaults.STATUS.value());
            return PAGE;
        }
        try {
            requestPasswordReset.request(new Email(form.email()), Visitor.addressOf(request));
            return "redirect:/password/forgotten/sent";
        } catch (TooManyAttempts tooMany) {
            FormFaults.reject(faults, tooMany);
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            return PAGE;
        }
    }
}

package com.encore.web.account;

import com.encore.account.ResendCode;
import com.encore.account.SignUpEnded;
import com.encore.account.TooManyAttempts;
import com.encore.account.Verification;
import com.encore.account.VerifyEmail;
import com.encore.web.http.FormFaults;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class VerifyPage {

    private static final String PAGE = "account/verify";
    private static final String BEGIN_AGAIN = "redirect:/signup";

    private final VerifyEmail verifyEmail;
    private final ResendCode resendCode;
    private final MessageSource messages;

    VerifyPage(VerifyEmail verifyEmail, ResendCode resendCode, MessageSource messages) {
        this.verifyEmail = verifyEmail;
        this.resendCode = resendCode;
        this.messages = messages;
    }

    @GetMapping("/signup/verify")
    String show(HttpSession session, Model model) {
        model.addAttribute("form", CodeForm.EMPTY);
        return page(PendingInSession.in(session), model);
    }

    @PostMapping("/signup/verify")
    String verify(
            @ModelAttribute("form") CodeForm form,
            BindingResult faults,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        PendingInSession pending = PendingInSession.in(session);
        if (pending == null) {
            return BEGIN_AGAIN;
        }
        switch (verifyEmail.verify(pending.token(), form.code())) {
            case Verification.Verified verified -> {
                PendingInSession.forget(session);
                next.addFlashAttribute(LoginPage.EMAIL, pending.email());
                next.addFlashAttribute("done", messages.getMessage("account.verify.done", null, locale));
                return "redirect:/login";
            }
            case Verification.WrongCode wrong ->
                faults.rejectValue("code", "account.verify.wrong", new Object[] {wrong.triesLeft()}, null);
            case Verification.CodeEnded ended -> faults.rejectValue("code", "account.verify.ended");
        }
        response.setStatus(FormFaults.STATUS.value());
        return page(pending, model);
    }

    @PostMapping("/signup/verify/resend")
    String resend(
            @ModelAttribute("form") CodeForm form,
            BindingResult faults,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        PendingInSession pending = PendingInSession.in(session);
        if (pending == null) {
            return BEGIN_AGAIN;
        }
        try {
            resendCode.resend(pending.token());
            next.addFlashAttribute("done", messages.getMessage("account.verify.resent", null, locale));
            return "redirect:/signup/verify";
        } catch (TooManyAttempts tooMany) {
            FormFaults.reject(faults, tooMany);
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            return page(pending, model);
        } catch (SignUpEnded ended) {
            PendingInSession.forget(session);
            next.addFlashAttribute("failed", messages.getMessage("refusal.sign-up-ended", null, locale));
            return BEGIN_AGAIN;
        }
    }

    private static String page(@Nullable PendingInSession pending, Model model) {
        if (pending == null) {
            return BEGIN_AGAIN;
        }
        model.addAttribute("email", pending.email());
        return PAGE;
    }
}

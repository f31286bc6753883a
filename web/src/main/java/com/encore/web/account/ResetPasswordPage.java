package com.encore.web.account;

import com.encore.account.Password;
import com.encore.account.ResetLinkEnded;
import com.encore.account.ResetPassword;
import com.encore.account.UnfitPassword;
import com.encore.web.http.FormFaults;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ResetPasswordPage {

    private static final String PAGE = "account/password-reset";
    private static final String ASK_AGAIN = "redirect:/password/forgotten";
    private static final String TOKEN = "password-reset.token";

    private final ResetPassword resetPassword;
    private final MessageSource messages;

    ResetPasswordPage(ResetPassword resetPassword, MessageSource messages) {
        this.resetPassword = resetPassword;
        this.messages = messages;
    }

    /** The token moves from the address into the session at once, away from history and referrers. */
    @GetMapping(path = "/password/reset", params = "token")
    String open(@RequestParam String token, HttpSession session) {
        session.setAttribute(TOKEN, token);
        return "redirect:/password/reset";
    }

    @GetMapping("/password/reset")
    String show(HttpSession session, Model model) {
        if (session.getAttribute(TOKEN) == null) {
            return ASK_AGAIN;
        }
        model.addAttribute("form", NewPasswordForm.EMPTY);
        return PAGE;
    }

    @PostMapping("/password/reset")
    String reset(
            @ModelAttribute("form") NewPasswordForm form,
            BindingResult faults,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        FormFaults.check(faults, "password", () -> new Password(form.password()));
        try {
            if (!faults.hasErrors()) {
                resetPassword.reset(tokenIn(session), new Password(form.password()));
                session.removeAttribute(TOKEN);
                next.addFlashAttribute("done", messages.getMessage("account.reset.done", null, locale));
                return "redirect:/login";
            }
        } catch (UnfitPassword unfit) {
            FormFaults.reject(faults, "password", unfit);
        } catch (ResetLinkEnded ended) {
            session.removeAttribute(TOKEN);
            next.addFlashAttribute("failed", messages.getMessage("refusal.reset-link-ended", null, locale));
            return ASK_AGAIN;
        }
        response.setStatus(FormFaults.STATUS.value());
        return PAGE;
    }

    private static String tokenIn(HttpSession session) {
        return session.getAttribute(TOKEN) instanceof String token ? token : "";
    }
}

package com.encore.web.account;

import com.encore.account.MemberIsSuspended;
import com.encore.account.SignIn;
import com.encore.account.SignedInMember;
import com.encore.account.TooManyAttempts;
import com.encore.account.WrongCredentials;
import com.encore.web.http.FormFaults;
import com.encore.web.http.Redirects;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.Sessions;
import com.encore.web.security.SignedIn;
import com.encore.web.security.StepUp;
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

/** The password again, before money moves. Giving it is a sign-in like any other, throttled and recorded. */
@Controller
class ReauthenticatePage {

    private static final String PAGE = "account/reauthenticate";

    private final SignIn signIn;
    private final Sessions sessions;
    private final StepUp stepUp;

    ReauthenticatePage(SignIn signIn, Sessions sessions, StepUp stepUp) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.stepUp = stepUp;
    }

    @GetMapping(StepUp.PAGE)
    String show(Model model) {
        model.addAttribute("form", NewPasswordForm.EMPTY);
        return PAGE;
    }

    @PostMapping(StepUp.PAGE)
    Object signInAgain(
            @ModelAttribute("form") NewPasswordForm form,
            BindingResult faults,
            @CurrentMember SignedIn member,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            SignedInMember again = signIn.signIn(member.email(), form.password(), Visitor.addressOf(request));
            String back = stepUp.takeBack(request);
            sessions.begin(again, request, response);
            return Redirects.to(back);
        } catch (TooManyAttempts tooMany) {
            FormFaults.reject(faults, tooMany);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        } catch (WrongCredentials wrong) {
            // nobody was asked for an address here
            faults.rejectValue("password", "account.again.wrong");
            response.setStatus(FormFaults.STATUS.value());
        } catch (MemberIsSuspended refused) {
            FormFaults.reject(faults, refused);
            response.setStatus(FormFaults.STATUS.value());
        }
        return PAGE;
    }
}

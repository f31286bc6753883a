package com.encore.web.finance;

import com.encore.account.Reason;
import com.encore.terms.AddHoliday;
import com.encore.terms.Holiday;
import com.encore.terms.HolidayHasBegun;
import com.encore.terms.HolidayKnown;
import com.encore.terms.Holidays;
import com.encore.terms.NewHoliday;
import com.encore.terms.RemoveHoliday;
import com.encore.time.Seoul;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds a holiday to come or takes one away, with a reason. */
@Controller
@RecentPassword
class HolidayPage {

    private static final String NEW = TermsPage.ADDRESS + "/holidays/new";
    private static final String REMOVE = TermsPage.ADDRESS + "/holidays/{day:\\d{4}-\\d\\d-\\d\\d}/remove";

    private final Holidays holidays;
    private final AddHoliday adding;
    private final RemoveHoliday removal;
    private final MessageSource messages;
    private final Clock clock;

    HolidayPage(Holidays holidays, AddHoliday adding, RemoveHoliday removal, MessageSource messages, Clock clock) {
        this.holidays = holidays;
        this.adding = adding;
        this.removal = removal;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(NEW)
    String ask(Model model) {
        model.addAttribute("form", new HolidayForm(null, null, null, null));
        return newPage(model);
    }

    @PostMapping(NEW)
    String add(
            @ModelAttribute("form") HolidayForm form,
            BindingResult faults,
            @CurrentMember SignedIn finance,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        NewHoliday holiday = form.holiday(faults);
        Reason why = Typed.reason(faults, "reason", form.reason());
        if (holiday != null && why != null) {
            try {
                adding.add(holiday, why, finance.id());
                return done("terms.holiday.added", holiday.day(), next, locale);
            } catch (HolidayHasBegun | HolidayKnown refused) {
                FormFaults.reject(faults, "day", refused);
            }
        }
        response.setStatus(FormFaults.STATUS.value());
        return newPage(model);
    }

    @GetMapping(REMOVE)
    String askToRemove(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, Model model) {
        model.addAttribute("form", new WhyForm(null));
        return removePage(day, model);
    }

    @PostMapping(REMOVE)
    String remove(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @ModelAttribute("form") WhyForm form,
            BindingResult faults,
            @CurrentMember SignedIn finance,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        Reason why = Typed.reason(faults, "reason", form.reason());
        if (why != null) {
            try {
                removal.remove(day, why, finance.id());
                return done("terms.holiday.removed", day, next, locale);
            } catch (HolidayHasBegun begun) {
                FormFaults.reject(faults, begun);
            }
        }
        response.setStatus(FormFaults.STATUS.value());
        return removePage(day, model);
    }

    private String newPage(Model model) {
        model.addAttribute("tomorrow", Seoul.dateOf(clock.instant()).plusDays(1));
        return "finance/new-holiday";
    }

    private String removePage(LocalDate day, Model model) {
        Holiday holiday = holidays.on(day).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("holiday", holiday);
        model.addAttribute("ahead", day.isAfter(Seoul.dateOf(clock.instant())));
        return "finance/remove-holiday";
    }

    private String done(String what, LocalDate day, RedirectAttributes next, Locale locale) {
        next.addFlashAttribute("done", messages.getMessage(what, null, locale));
        return "redirect:" + TermsPage.ADDRESS + "?year=" + day.getYear() + "#holidays";
    }
}

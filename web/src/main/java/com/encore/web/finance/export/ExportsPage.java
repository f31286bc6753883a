package com.encore.web.finance.export;

import com.encore.export.ExportKinds;
import com.encore.export.ExportList;
import com.encore.export.ExportOrder;
import com.encore.export.ExportPage;
import com.encore.export.RequestExport;
import com.encore.notification.Language;
import com.encore.time.Seoul;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for an export and shows those there are. */
@Controller
class ExportsPage {

    private static final int PAGE = 20;

    private final RequestExport requests;
    private final ExportList list;
    private final ExportKinds kinds;
    private final ExportChoices choices;
    private final Clock clock;

    ExportsPage(RequestExport requests, ExportList list, ExportKinds kinds, ExportChoices choices, Clock clock) {
        this.requests = requests;
        this.list = list;
        this.kinds = kinds;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/finance/exports")
    String show(@RequestParam(defaultValue = "") String after, Model model, Locale locale) {
        String first = kinds.all().isEmpty() ? "" : kinds.all().getFirst().name();
        model.addAttribute("form", ExportForm.fresh(first, Language.of(locale)));
        return page(key(after), model, locale);
    }

    @PostMapping("/finance/exports")
    String ask(
            @ModelAttribute("form") ExportForm form,
            BindingResult faults,
            @CurrentMember SignedIn member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        ExportOrder order = form.read(today(), member, faults);
        if (order == null) {
            response.setStatus(FormFaults.STATUS.value());
            return page(null, model, locale);
        }
        return "redirect:/finance/exports/" + requests.request(order).value();
    }

    private String page(@Nullable Long after, Model model, Locale locale) {
        ExportPage page = list.page(after, PAGE);
        model.addAttribute("kinds", choices.kinds(locale));
        model.addAttribute("periods", choices.periods(today(), locale));
        model.addAttribute("formats", choices.formats(locale));
        model.addAttribute("languages", choices.languages(locale));
        model.addAttribute(
                "exports",
                page.exports().stream()
                        .map(export -> ExportShown.of(export, kinds, locale, clock))
                        .toList());
        model.addAttribute("more", page.next() == null ? null : "/finance/exports?after=" + page.next());
        model.addAttribute("first", after == null);
        return "finance/exports/list";
    }

    /** What is no key begins at the beginning. */
    private static @Nullable Long key(String after) {
        return after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
    }

    private LocalDate today() {
        return Seoul.dateOf(clock.instant());
    }
}

package com.encore.web.dev;

import com.encore.web.piece.MoneyPlace;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All pieces on one page, in either density, with what is hard to show: long names, no money, much money, faults. */
@Controller
@ConditionalOnProperty(name = "encore.sandbox", havingValue = "true")
class PiecesController {

    private final MessageSource messages;
    private final Clock clock;

    PiecesController(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/dev/pieces")
    String pieces(@RequestParam(defaultValue = "hall") String density, Locale locale, Model model) {
        Samples samples = new Samples(messages, locale, clock);
        SampleForm form = SampleForm.of(samples);
        model.addAttribute("density", "office".equals(density) ? "office" : "hall");
        model.addAttribute("samples", samples);
        model.addAttribute("places", List.of(MoneyPlace.values()));
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", faults(form, samples));
        return "dev/pieces";
    }

    private static BindingResult faults(SampleForm form, Samples samples) {
        BindingResult faults = new BeanPropertyBindingResult(form, "form");
        faults.reject("sample", samples.say("fault.form"));
        faults.rejectValue("email", "sample", samples.say("fault.email"));
        faults.rejectValue("goal", "sample", samples.say("fault.goal"));
        faults.rejectValue("story", "sample", samples.say("fault.story"));
        faults.rejectValue("genre", "sample", samples.say("fault.genre"));
        faults.rejectValue("agreed", "sample", samples.say("fault.agreed"));
        return faults;
    }
}

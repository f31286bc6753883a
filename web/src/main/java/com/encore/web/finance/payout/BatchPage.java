package com.encore.web.finance.payout;

import com.encore.payout.BatchFiguresChanged;
import com.encore.payout.BatchMoved;
import com.encore.payout.BatchView;
import com.encore.payout.ConfirmBatch;
import com.encore.payout.Hindered;
import com.encore.payout.NotCovered;
import com.encore.payout.TypedTotalDiffers;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One batch: what it pays to whom, and where the second person confirms it. */
@Controller
class BatchPage {

    static final String ONE = "/finance/payouts/{number:B[0-9A-Z]{9}}";

    private final BatchScene scene;
    private final ConfirmBatch confirming;
    private final PayoutWords words;

    BatchPage(BatchScene scene, ConfirmBatch confirming, PayoutWords words) {
        this.scene = scene;
        this.confirming = confirming;
        this.words = words;
    }

    @GetMapping(ONE)
    String show(@PathVariable String number, @CurrentMember SignedIn finance, Model model, Locale locale) {
        return scene.show(scene.batch(number), finance.id(), model, locale);
    }

    @RecentPassword
    @PostMapping(ONE + "/confirm")
    String confirm(
            @PathVariable String number,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult faults,
            @CurrentMember SignedIn finance,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        FormFaults.requireReadable(faults);
        BatchView batch = scene.batch(number);
        ConfirmBatch.Seen seen = form.seen(faults);
        if (seen != null) {
            try {
                confirming.confirm(batch.id(), seen, finance.id());
                next.addFlashAttribute("done", words.say("payout.confirmed", locale));
                return "redirect:/finance/payouts/" + number;
            } catch (TypedTotalDiffers refused) {
                FormFaults.reject(faults, "total", refused);
            } catch (NotCovered | Hindered | BatchMoved | BatchFiguresChanged refused) {
                next.addFlashAttribute("failed", words.of(refused, locale));
                return "redirect:/finance/payouts/" + number;
            }
        }
        response.setStatus(FormFaults.STATUS.value());
        return scene.show(batch, finance.id(), model, locale);
    }
}

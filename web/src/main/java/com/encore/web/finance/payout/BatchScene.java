package com.encore.web.finance.payout;

import com.encore.account.MemberId;
import com.encore.payout.BankForm;
import com.encore.payout.BankMoney;
import com.encore.payout.BatchEvent;
import com.encore.payout.BatchEvents;
import com.encore.payout.BatchList;
import com.encore.payout.BatchPayouts;
import com.encore.payout.BatchView;
import com.encore.payout.PayoutView;
import com.encore.payout.ResultsRead;
import com.encore.time.Seoul;
import com.encore.web.piece.Crumb;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one batch shows, whether it is opened or shown again with what was wrong. */
@Component
class BatchScene {

    private final BatchList batches;
    private final BatchPayouts payouts;
    private final BatchEvents events;
    private final ResultsRead results;
    private final BankMoney bank;
    private final BatchMoments moments;
    private final PayoutWords words;
    private final Clock clock;

    BatchScene(
            BatchList batches,
            BatchPayouts payouts,
            BatchEvents events,
            ResultsRead results,
            BankMoney bank,
            BatchMoments moments,
            PayoutWords words,
            Clock clock) {
        this.batches = batches;
        this.payouts = payouts;
        this.events = events;
        this.results = results;
        this.bank = bank;
        this.moments = moments;
        this.words = words;
        this.clock = clock;
    }

    BatchView batch(String number) {
        return batches.numbered(number);
    }

    String show(BatchView batch, MemberId reader, Model model, Locale locale) {
        List<PayoutView> rows = payouts.of(batch.id());
        List<BatchEvents.Done> done = events.of(batch.id());
        long inBank = bank.there();
        model.addAttribute("crumbs", List.of(new Crumb(words.say("payout.title", locale), "/finance/payouts")));
        model.addAttribute("batch", batch);
        model.addAttribute("payouts", rows);
        model.addAttribute(
                "hindered", rows.stream().filter(row -> row.hindrance() != null).count());
        model.addAttribute("mine", batch.isMadeBy(reader));
        model.addAttribute("inBank", inBank);
        model.addAttribute("covered", batch.total().amount() <= inBank);
        model.addAttribute("forms", forms(done));
        model.addAttribute("taken", done.stream().anyMatch(each -> each.what() == BatchEvent.FILE_TAKEN));
        model.addAttribute("results", results.of(batch.id()));
        model.addAttribute("today", Seoul.dateOf(clock.instant()));
        model.addAttribute("moments", moments.of(done, locale));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ConfirmForm.of(batch));
        }
        return "finance/payouts/batch";
    }

    private static List<FormTaken> forms(List<BatchEvents.Done> done) {
        return Arrays.stream(BankForm.values())
                .map(form -> new FormTaken(
                        form,
                        done.stream()
                                .filter(each -> each.what() == BatchEvent.FILE_TAKEN)
                                .filter(each -> each.detail().equals(form.name()))
                                .count()))
                .toList();
    }
}

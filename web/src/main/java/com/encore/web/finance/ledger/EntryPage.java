package com.encore.web.finance.ledger;

import com.encore.ledger.EntryBook;
import com.encore.ledger.EntryKind;
import com.encore.payout.PayoutOfEntry;
import com.encore.settlement.EntryOrigins;
import com.encore.settlement.SettlementSigned;
import com.encore.web.piece.Crumb;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One entry: both sides of it, what it came from, and who signed where somebody had to. */
@Controller
class EntryPage {

    private final EntryBook books;
    private final EntryOrigins origins;
    private final PayoutOfEntry payouts;
    private final SettlementSigned signed;
    private final MessageSource messages;

    EntryPage(
            EntryBook books,
            EntryOrigins origins,
            PayoutOfEntry payouts,
            SettlementSigned signed,
            MessageSource messages) {
        this.books = books;
        this.origins = origins;
        this.payouts = payouts;
        this.signed = signed;
        this.messages = messages;
    }

    @GetMapping("/finance/ledger/entries/{id:[0-9]{1,18}}")
    String show(@PathVariable long id, Model model, Locale locale) {
        EntryBook.Booked entry = books.of(id);
        model.addAttribute(
                "crumbs",
                List.of(new Crumb(messages.getMessage("finance.ledger.title", null, locale), "/finance/ledger")));
        model.addAttribute("entry", entry);
        model.addAttribute("origin", origins.of(entry.businessKey()));
        model.addAttribute("payout", payouts.of(entry.businessKey()).orElse(null));
        model.addAttribute("signatures", signatures(entry));
        return "finance/ledger/entry";
    }

    /** What is booked of a payment nobody signs for, and who let a payout leave is said by its batch. */
    private List<SettlementSigned.Signature> signatures(EntryBook.Booked entry) {
        return entry.kind() == EntryKind.SETTLEMENT ? signed.bookedAs(entry.businessKey()) : List.of();
    }
}

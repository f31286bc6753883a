package com.encore.web.finance.reconciliation;

import com.encore.reconciliation.ImportBankLines;
import com.encore.reconciliation.ImportProviderPayouts;
import com.encore.reconciliation.Imported;
import com.encore.stereotype.Refusal;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings in a payout sheet or a bank statement. What meets is booked, so the password is asked for first. */
@Controller
@RecentPassword
class ImportFilesPage {

    private static final String IMPORT = ReconciliationTabs.PAYOUTS + "/import";

    /** Which file it is. */
    enum Kind {
        PAYOUTS,
        BANK
    }

    private final ImportProviderPayouts payouts;
    private final ImportBankLines bank;
    private final ReconciliationTabs tabs;
    private final MessageSource messages;

    ImportFilesPage(
            ImportProviderPayouts payouts, ImportBankLines bank, ReconciliationTabs tabs, MessageSource messages) {
        this.payouts = payouts;
        this.bank = bank;
        this.tabs = tabs;
        this.messages = messages;
    }

    @GetMapping(IMPORT)
    String ask(Model model, Locale locale) {
        model.addAttribute("crumbs", tabs.above(false, locale));
        return "finance/reconciliation/import";
    }

    @PostMapping(IMPORT)
    String bring(
            @RequestParam Kind kind,
            @RequestParam MultipartFile file,
            @CurrentMember SignedIn finance,
            RedirectAttributes next,
            Locale locale)
            throws IOException {
        if (file.isEmpty()) {
            next.addFlashAttribute("failed", say("recon.import.none", locale));
            return "redirect:" + IMPORT;
        }
        try {
            Imported imported = bring(kind, file, finance);
            next.addFlashAttribute("done", told(imported, locale));
            return "redirect:" + ReconciliationTabs.PAYOUTS;
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            next.addFlashAttribute("failed", say("refusal." + refused.key(), locale, refused.arguments()));
            return "redirect:" + IMPORT;
        }
    }

    private Imported bring(Kind kind, MultipartFile file, SignedIn finance) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (kind) {
            case PAYOUTS -> payouts.bring(name, file.getBytes(), finance.id());
            case BANK -> bank.bring(name, file.getBytes(), finance.id());
        };
    }

    private String told(Imported imported, Locale locale) {
        return imported.before()
                ? say("recon.import.before", locale)
                : say("recon.import.done", locale, imported.lines(), imported.added(), imported.matched());
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

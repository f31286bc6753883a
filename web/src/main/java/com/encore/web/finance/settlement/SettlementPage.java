package com.encore.web.finance.settlement;

import com.encore.console.RunFilter;
import com.encore.console.RunList;
import com.encore.console.RunsAbout;
import com.encore.ledger.EntryBook;
import com.encore.payee.PayeeProfiles;
import com.encore.settlement.CalculationProgress;
import com.encore.settlement.CarriedIn;
import com.encore.settlement.SettlementList;
import com.encore.settlement.SettlementSigned;
import com.encore.settlement.SettlementState;
import com.encore.settlement.SettlementView;
import com.encore.settlement.StatementFiles;
import com.encore.terms.TermsInForce;
import com.encore.time.Seoul;
import com.encore.web.piece.Crumb;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import com.encore.web.settlement.Rung;
import com.encore.web.settlement.WayToNet;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One settlement: what it comes to and by which terms, who signed, what may be decided, and every line of it. */
@Controller
class SettlementPage {

    /** Anything else cannot be a settlement's number. */
    static final String NUMBER = "{number:S[0-9A-Z]{13}}";

    private static final int MOST_RUNS = 10;

    private final SettlementList settlements;
    private final LinesShown lines;
    private final SettlementSigned signed;
    private final CalculationProgress progress;
    private final CarriedIn carried;
    private final StatementFiles statements;
    private final EntryBook books;
    private final PayeeProfiles payees;
    private final TermsInForce terms;
    private final WayToNet way;
    private final SettlementMoments moments;
    private final RunsAbout about;
    private final RunList runs;
    private final MessageSource messages;
    private final Clock clock;

    SettlementPage(
            SettlementList settlements,
            LinesShown lines,
            SettlementSigned signed,
            CalculationProgress progress,
            CarriedIn carried,
            StatementFiles statements,
            EntryBook books,
            PayeeProfiles payees,
            TermsInForce terms,
            WayToNet way,
            SettlementMoments moments,
            RunsAbout about,
            RunList runs,
            MessageSource messages,
            Clock clock) {
        this.settlements = settlements;
        this.lines = lines;
        this.signed = signed;
        this.progress = progress;
        this.carried = carried;
        this.statements = statements;
        this.books = books;
        this.payees = payees;
        this.terms = terms;
        this.way = way;
        this.moments = moments;
        this.about = about;
        this.runs = runs;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/finance/settlements/" + NUMBER)
    String show(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") int after,
            @CurrentMember SignedIn finance,
            Model model,
            Locale locale) {
        SettlementView settlement = settlements.numbered(number);
        model.addAttribute(
                "crumbs",
                List.of(new Crumb(messages.getMessage("settlement.all", null, locale), "/finance/settlements")));
        model.addAttribute("settlement", settlement);
        model.addAttribute("statements", statements.of(settlement.id()));
        model.addAttribute("today", Seoul.dateOf(clock.instant()));
        model.addAttribute(
                "terms",
                TermsShown.of(terms.fees(settlement.feePolicy()), terms.withholding(settlement.withholdingRule())));
        model.addAttribute(
                "payee", payees.of(settlement.artist()).map(PayeeShown::of).orElse(null));
        model.addAttribute("choices", Decision.about(settlement, signed.of(settlement.id()), finance.id()));
        model.addAttribute("moments", moments.of(settlement.id(), locale));
        model.addAttribute(
                "runs",
                runs.page(RunFilter.about(about.settlement(settlement.id().value())), null, MOST_RUNS)
                        .rows());
        model.addAttribute("carriedIn", carried.into(settlement.id()));
        calculation(settlement, after, model, locale);
        return "finance/settlements/settlement";
    }

    /** While it is calculated there are no figures yet; how far it is shows instead. */
    private void calculation(SettlementView settlement, int after, Model model, Locale locale) {
        if (settlement.state() == SettlementState.CALCULATING) {
            model.addAttribute("written", progress.linesOf(settlement));
            model.addAttribute("lines", List.of());
            return;
        }
        List<Rung> rungs = way.of(settlement, locale);
        model.addAttribute("rungs", rungs);
        model.addAttribute("chart", way.draw(rungs, locale));
        String key = "settlement:" + settlement.number();
        model.addAttribute("entry", books.numbersOf(List.of(key)).get(key));
        LinesShown.Page page = lines.after(settlement.id(), after);
        model.addAttribute("lines", page.lines());
        model.addAttribute(
                "more",
                page.next() == null ? null : "/finance/settlements/" + settlement.number() + "?after=" + page.next());
    }

    /** What the page asks every few moments while a settlement is calculated; at its end the page is asked for anew. */
    @GetMapping("/finance/settlements/" + NUMBER + "/progress")
    String progress(@PathVariable String number, Model model, HttpServletResponse response) {
        SettlementView settlement = settlements.numbered(number);
        if (settlement.state() != SettlementState.CALCULATING) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("settlement", settlement);
        model.addAttribute("written", progress.linesOf(settlement));
        return "finance/settlements/parts :: calculating";
    }
}

package com.encore.web.artist.settlement;

import com.encore.settlement.CarriedIn;
import com.encore.settlement.SettlementFans;
import com.encore.settlement.SettlementList;
import com.encore.settlement.SettlementState;
import com.encore.settlement.SettlementView;
import com.encore.settlement.SoldBy;
import com.encore.settlement.StatementFiles;
import com.encore.web.piece.Crumb;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import com.encore.web.settlement.Rung;
import com.encore.web.settlement.WayToNet;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One settlement as its artist reads it: what became of the sales, when the money comes, and who bought. */
@Controller
class MySettlementPage {

    private final SettlementList settlements;
    private final WayToNet way;
    private final SoldBy sold;
    private final SettlementFans fans;
    private final CarriedIn carried;
    private final SalesPictures pictures;
    private final StatementFiles statements;
    private final MessageSource messages;

    MySettlementPage(
            SettlementList settlements,
            WayToNet way,
            SoldBy sold,
            SettlementFans fans,
            CarriedIn carried,
            SalesPictures pictures,
            StatementFiles statements,
            MessageSource messages) {
        this.settlements = settlements;
        this.way = way;
        this.sold = sold;
        this.fans = fans;
        this.carried = carried;
        this.pictures = pictures;
        this.statements = statements;
        this.messages = messages;
    }

    @GetMapping("/artist/settlements/{number:S[0-9A-Z]{13}}")
    String show(@PathVariable String number, @CurrentMember SignedIn artist, Model model, Locale locale) {
        SettlementView settlement = settlements.ownNumbered(number, artist.id());
        model.addAttribute(
                "crumbs",
                List.of(new Crumb(messages.getMessage("settlement.mine", null, locale), "/artist/settlements")));
        model.addAttribute("settlement", settlement);
        model.addAttribute("statements", statements.of(settlement.id()));
        if (settlement.state() != SettlementState.CALCULATING) {
            List<Rung> rungs = way.of(settlement, locale);
            model.addAttribute("rungs", rungs);
            model.addAttribute("chart", way.draw(rungs, locale));
            model.addAttribute("carriedIn", carried.into(settlement.id()));
            if (!settlement.isOfCancellations()) {
                sales(settlement, model, locale);
            }
        }
        return "artist/settlements/settlement";
    }

    private void sales(SettlementView settlement, Model model, Locale locale) {
        List<SoldBy.Tier> tiers = sold.tier(settlement.id());
        model.addAttribute("days", pictures.days(sold.day(settlement.id()), locale));
        model.addAttribute("tiers", tiers);
        model.addAttribute("tierChart", pictures.tiers(tiers, locale));
        model.addAttribute("loyalty", fans.loyalty(settlement.id()));
        List<SettlementFans.Hour> hours = fans.hours(settlement.id());
        model.addAttribute("weekdays", pictures.weekdays(hours, locale));
        model.addAttribute("hours", pictures.hours(hours, locale));
    }
}

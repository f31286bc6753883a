package com.encore.web.artist.settlement;

import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.settlement.CarriedIn;
import com.encore.settlement.OwedToArtist;
import com.encore.settlement.SettlementList;
import com.encore.settlement.SettlementView;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An artist's settlements, the latest first, with what they still get and what they owe. */
@Controller
class MySettlementsPage {

    private static final int PAGE = 20;

    private final SettlementList settlements;
    private final OwedToArtist owed;
    private final CarriedIn carried;

    MySettlementsPage(SettlementList settlements, OwedToArtist owed, CarriedIn carried) {
        this.settlements = settlements;
        this.owed = owed;
        this.carried = carried;
    }

    @GetMapping("/artist/settlements")
    String list(@CurrentMember SignedIn artist, @RequestParam(defaultValue = "") String after, Model model) {
        Listed<SettlementView> page =
                settlements.ofArtist(artist.id(), PageKey.parse(after).orElse(null), PAGE);
        model.addAttribute("items", page.rows());
        model.addAttribute("next", page.next());
        model.addAttribute("owed", owed.of(artist.id()));
        model.addAttribute("carried", carried.openOf(artist.id()));
        return "artist/settlements/list";
    }
}

package com.encore.web.finance.settlement;

import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.settlement.SettlementList;
import com.encore.settlement.SettlementState;
import com.encore.settlement.SettlementView;
import com.encore.time.Seoul;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Settlements by where they stand, the one due first on top. */
@Controller
class SettlementListPage {

    private static final int PAGE = 30;

    private final SettlementList settlements;
    private final SettlementTabs tabs;
    private final Clock clock;

    SettlementListPage(SettlementList settlements, SettlementTabs tabs, Clock clock) {
        this.settlements = settlements;
        this.tabs = tabs;
        this.clock = clock;
    }

    @GetMapping("/finance/settlements")
    String list(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String after,
            Model model,
            Locale locale) {
        SettlementState state = read(list);
        Listed<SettlementView> page = settlements.in(state, PageKey.parse(after).orElse(null), PAGE);
        model.addAttribute("state", state);
        model.addAttribute("items", page.rows());
        model.addAttribute(
                "more", page.next() == null ? null : "/finance/settlements?list=" + state + "&after=" + page.next());
        model.addAttribute("tabs", tabs.around(state, locale));
        model.addAttribute("today", Seoul.dateOf(clock.instant()));
        return "finance/settlements/list";
    }

    private static SettlementState read(String list) {
        return Arrays.stream(SettlementState.values())
                .filter(state -> state.name().equals(list))
                .findFirst()
                .orElse(SettlementState.CALCULATED);
    }
}

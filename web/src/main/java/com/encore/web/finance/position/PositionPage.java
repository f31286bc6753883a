package com.encore.web.finance.position;

import com.encore.ledger.TrialBalance;
import com.encore.refund.RefundList;
import com.encore.settlement.SettlementState;
import com.encore.settlement.SettlementWork;
import com.encore.settlement.WaitingProjects;
import com.encore.web.chart.BalanceChart;
import com.encore.web.chart.Chart;
import com.encore.web.format.Formats;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of finance: the money in one picture, then what waits for somebody, the oldest first. */
@Controller
class PositionPage {

    /** In the order somebody would see to them. */
    private static final List<SettlementState> TO_DO = List.of(
            SettlementState.CALCULATED,
            SettlementState.CHECKED,
            SettlementState.APPROVED,
            SettlementState.BOUNCED,
            SettlementState.HELD,
            SettlementState.INSTRUCTED,
            SettlementState.CALCULATING);

    private static final int WAITING = 20;
    private static final int PARKED = 100;

    private final TrialBalance books;
    private final SettlementWork work;
    private final WaitingProjects waiting;
    private final RefundList refunds;
    private final MessageSource messages;
    private final Clock clock;

    PositionPage(
            TrialBalance books,
            SettlementWork work,
            WaitingProjects waiting,
            RefundList refunds,
            MessageSource messages,
            Clock clock) {
        this.books = books;
        this.work = work;
        this.waiting = waiting;
        this.refunds = refunds;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/finance")
    String show(Model model, Locale locale) {
        Position position = Position.of(books.now());
        model.addAttribute("position", position);
        model.addAttribute("chart", chart(position, locale));
        model.addAttribute("piles", piles());
        List<WaitingProjects.Waiting> projects = waiting.oldest(WAITING + 1);
        model.addAttribute("waiting", projects.stream().limit(WAITING).toList());
        model.addAttribute("moreWaiting", projects.size() > WAITING);
        model.addAttribute("parked", refunds.parked(PARKED));
        return "finance/position/position";
    }

    private List<SettlementWork.Pile> piles() {
        Map<SettlementState, SettlementWork.Pile> piles =
                work.piles().stream().collect(Collectors.toMap(SettlementWork.Pile::state, Function.identity()));
        return TO_DO.stream().map(piles::get).filter(Objects::nonNull).toList();
    }

    private Chart chart(Position position, Locale locale) {
        return new BalanceChart(
                        say(locale, "finance.position.title"),
                        say(locale, "finance.position.description"),
                        say(locale, "finance.side"),
                        say(locale, "finance.part"),
                        say(locale, "finance.amount"),
                        side("finance.places", position.places(), locale),
                        side("finance.owners", position.owners(), locale))
                .draw(new Formats(locale, clock)::won);
    }

    private BalanceChart.Side side(String key, List<Position.Block> blocks, Locale locale) {
        return new BalanceChart.Side(
                say(locale, key),
                blocks.stream()
                        .map(block -> new BalanceChart.Part(
                                say(locale, block.key()),
                                block.amount(),
                                block.holding().series()))
                        .toList());
    }

    private String say(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }
}

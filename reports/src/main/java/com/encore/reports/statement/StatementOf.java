package com.encore.reports.statement;

import com.encore.money.Won;
import com.encore.notification.Language;
import com.encore.payee.PayeeProfiles;
import com.encore.payee.PayeeView;
import com.encore.project.Bank;
import com.encore.settlement.CarriedIn;
import com.encore.settlement.LineKindSums;
import com.encore.settlement.SettledShows;
import com.encore.settlement.SettlementView;
import com.encore.settlement.SoldBy;
import com.encore.time.Seoul;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what a settlement's statement says. */
@Component
class StatementOf {

    private final LineKindSums sums;
    private final SoldBy sales;
    private final CarriedIn carries;
    private final SettledShows shows;
    private final PayeeProfiles payees;
    private final StatementLines lines;
    private final RulesOf rules;
    private final IssuerSettings issuer;

    StatementOf(
            LineKindSums sums,
            SoldBy sales,
            CarriedIn carries,
            SettledShows shows,
            PayeeProfiles payees,
            StatementLines lines,
            RulesOf rules,
            IssuerSettings issuer) {
        this.sums = sums;
        this.sales = sales;
        this.carries = carries;
        this.shows = shows;
        this.payees = payees;
        this.lines = lines;
        this.rules = rules;
        this.issuer = issuer;
    }

    Statement of(SettlementView settlement, int version, Language language) {
        LineKindSums.Sums sold = sums.sold(settlement.id());
        LineKindSums.Sums back = sums.wentBack(settlement.id());
        Words words = Words.in(language);
        Instant approved = Objects.requireNonNull(settlement.approvedAt(), "only what is approved has a statement");
        return new Statement(
                settlement.number(),
                version,
                language,
                Seoul.dateOf(approved),
                issuer.issuer(),
                performance(settlement),
                settlement.dueOn(),
                payee(settlement, language, words),
                figures(settlement, sold, back),
                rules.of(settlement, sums.before(settlement), words),
                carries.into(settlement.id()).stream()
                        .map(each -> new Carried(each.fromNumber(), each.amount(), each.since()))
                        .toList(),
                days(settlement),
                tiers(settlement, words),
                () -> lines.sold(settlement.id(), words),
                () -> lines.wentBack(settlement.id(), words),
                controls(settlement, sold, back),
                Objects.requireNonNull(settlement.hash()));
    }

    private Performance performance(SettlementView settlement) {
        SettledShows.Show show = shows.of(settlement.project());
        return new Performance(
                show.title(),
                show.showAt(),
                show.venue().isBlank() ? null : show.venue(),
                show.openedAt(),
                show.closedAt());
    }

    private Payee payee(SettlementView settlement, Language language, Words words) {
        PayeeView payee = payees.of(settlement.artist())
                .orElseThrow(() -> new IllegalStateException("no payee for " + settlement.number()));
        return new Payee(
                payee.legalName(),
                words.of("kind." + settlement.payeeKind()),
                payee.registrationHint(),
                Bank.called(payee.bank(), language),
                payee.accountHint());
    }

    private static Figures figures(SettlementView settlement, LineKindSums.Sums sold, LineKindSums.Sums back) {
        com.encore.settlement.Figures figures = settlement.figures();
        return new Figures(
                Won.of(sold.listed()),
                Won.of(sold.discountByArtist()),
                figures.promoted(),
                Won.of(-back.amount()),
                figures.platformFee(),
                figures.paymentFee(),
                figures.vat(),
                figures.payable(),
                figures.carriedIn(),
                figures.incomeTax(),
                figures.localTax(),
                figures.net());
    }

    private List<DayTotal> days(SettlementView settlement) {
        return sales.day(settlement.id()).stream()
                .map(day -> new DayTotal(day.day(), Won.of(day.amount()), day.pledges()))
                .toList();
    }

    private List<TierTotal> tiers(SettlementView settlement, Words words) {
        return sales.tier(settlement.id()).stream()
                .map(tier -> new TierTotal(
                        Optional.ofNullable(tier.title()).orElseGet(() -> words.of("donation")),
                        tier.quantity(),
                        Won.of(tier.amount())))
                .toList();
    }

    private ControlTotals controls(SettlementView settlement, LineKindSums.Sums sold, LineKindSums.Sums back) {
        return new ControlTotals(
                new ControlTotals.LineTotals(
                        sold.lines(),
                        sold.listed(),
                        sold.discountByArtist(),
                        sold.promoted(),
                        sold.platformFee(),
                        sold.paymentFee(),
                        sold.vat(),
                        sold.share()),
                new ControlTotals.RefundTotals(
                        back.lines(),
                        -back.amount(),
                        -back.promoted(),
                        -back.platformFee(),
                        -back.paymentFee(),
                        -back.vat(),
                        -back.share()),
                sums.byTheLedger(settlement),
                sums.byTheProvider(settlement));
    }
}

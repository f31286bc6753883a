package com.encore.web.settlement;

import com.encore.money.Rate;
import com.encore.settlement.Figures;
import com.encore.settlement.SettlementView;
import com.encore.terms.FeeTerms;
import com.encore.terms.TermsInForce;
import com.encore.terms.WithholdingTerms;
import com.encore.web.chart.Chart;
import com.encore.web.chart.WaterfallChart;
import com.encore.web.format.Formats;
import com.encore.web.settlement.Rung.What;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells what became of a settlement's sales on their way to the artist, with the terms it was reckoned with. */
@Component
public class WayToNet {

    private final TermsInForce terms;
    private final MessageSource messages;
    private final Clock clock;

    WayToNet(TermsInForce terms, MessageSource messages, Clock clock) {
        this.terms = terms;
        this.messages = messages;
        this.clock = clock;
    }

    public List<Rung> of(SettlementView settlement, Locale locale) {
        Telling telling = new Telling(
                settlement,
                terms.fees(settlement.feePolicy()),
                terms.withholding(settlement.withholdingRule()),
                new Formats(locale, clock),
                locale);
        return telling.rungs();
    }

    public Chart draw(List<Rung> rungs, Locale locale) {
        Formats formats = new Formats(locale, clock);
        return new WaterfallChart(
                        say(locale, "settlement.way"),
                        say(locale, "settlement.way.description"),
                        say(locale, "settlement.way.step"),
                        say(locale, "settlement.way.change"),
                        say(locale, "settlement.way.after"),
                        rungs.stream()
                                // a tax of nothing is told in words, not drawn
                                .filter(rung -> rung.amount() != 0 || rung.what() != What.INCOME_TAX)
                                .map(rung -> new WaterfallChart.Step(
                                        rung.label(),
                                        rung.amount(),
                                        rung.what().isWhole(),
                                        rung.what().series()))
                                .toList())
                .draw(formats::won);
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** One settlement in one language. */
    private final class Telling {

        private final SettlementView settlement;
        private final Figures figures;
        private final FeeTerms fees;
        private final WithholdingTerms taxes;
        private final Formats formats;
        private final Locale locale;

        Telling(SettlementView settlement, FeeTerms fees, WithholdingTerms taxes, Formats formats, Locale locale) {
            this.settlement = settlement;
            this.figures = settlement.figures();
            this.fees = fees;
            this.taxes = taxes;
            this.formats = formats;
            this.locale = locale;
        }

        List<Rung> rungs() {
            return Stream.of(
                            rung(What.GROSS, figures.gross(), gross()),
                            rung(What.PLATFORM_FEE, -figures.platformFee(), fee(fees.platform())),
                            rung(What.PAYMENT_FEE, -figures.paymentFee(), fee(fees.payment())),
                            rung(What.VAT, -figures.vat(), say(locale, "settlement.why.vat", Percent.of(fees.vat()))),
                            rung(What.CARRIED, figures.carriedIn(), say(locale, "settlement.why.carried")),
                            rung(What.INCOME_TAX, -figures.incomeTax().amount(), incomeTax()),
                            rung(What.LOCAL_TAX, -figures.localTax().amount(), localTax()),
                            rung(What.NET, figures.net(), net()))
                    .filter(rung -> rung.amount() != 0 || rung.what().isAlwaysThere())
                    .toList();
        }

        private Rung rung(What what, long amount, String why) {
            return new Rung(what, say(locale, "settlement.rung." + what), amount, why);
        }

        private String gross() {
            if (settlement.isOfCancellations()) {
                return say(locale, "settlement.why.cancelled", figures.lines());
            }
            return figures.promoted() == 0
                    ? say(locale, "settlement.why.sold", figures.lines())
                    : say(locale, "settlement.why.promoted", figures.lines(), formats.won(figures.promoted()));
        }

        private String fee(Rate rate) {
            String percent = Percent.of(rate);
            return settlement.isOfCancellations()
                    ? say(locale, "settlement.why.fee-back", percent)
                    : say(locale, "settlement.why.fee", formats.won(figures.gross()), percent);
        }

        private String incomeTax() {
            String basis = formats.won(figures.taxable());
            if (taxes.incomeTax().perHundredThousand() == 0) {
                return say(locale, "settlement.why.business");
            }
            if (figures.taxable().isZero()) {
                return say(locale, "settlement.why.nothing-to-tax");
            }
            if (taxes.taxedShare().equals(Rate.ALL)) {
                return say(locale, "settlement.why.income", basis, Percent.of(taxes.incomeTax()));
            }
            String share = Percent.of(taxes.taxedShare());
            return figures.incomeTax().isZero() && !taxes.exemptUpTo().isZero()
                    ? say(locale, "settlement.why.exempt", basis, share, formats.won(taxes.exemptUpTo()))
                    : say(locale, "settlement.why.share", basis, share, Percent.of(taxes.incomeTax()));
        }

        private String localTax() {
            return say(locale, "settlement.why.local", Percent.of(taxes.localTax()));
        }

        private String net() {
            return say(locale, figures.isPaidOut() ? "settlement.why.net" : "settlement.why.below");
        }
    }
}

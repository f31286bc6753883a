package com.encore.reports.statement;

import com.encore.money.Rate;
import com.encore.money.Won;
import com.encore.settlement.LineKindSums;
import com.encore.settlement.SettlementView;
import com.encore.terms.FeeTerms;
import com.encore.terms.TermsInForce;
import com.encore.terms.WithholdingTerms;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rules a settlement was calculated with, each with what it was applied to. */
@Component
class RulesOf {

    private final TermsInForce terms;

    RulesOf(TermsInForce terms) {
        this.terms = terms;
    }

    List<AppliedRule> of(SettlementView settlement, LineKindSums.Sums before, Words words) {
        List<AppliedRule> rules = new ArrayList<>();
        FeeTerms fees = terms.fees(settlement.feePolicy());
        com.encore.settlement.Figures figures = settlement.figures();
        long all = before.amount() + figures.gross();
        rules.add(fee(
                Deduction.PLATFORM_FEE,
                fees.platform(),
                fees,
                words,
                all,
                before.platformFee(),
                figures.platformFee()));
        rules.add(fee(
                Deduction.PAYMENT_FEE, fees.payment(), fees, words, all, before.paymentFee(), figures.paymentFee()));
        vat(rules, fees, words, before, settlement);
        taxes(rules, terms.withholding(settlement.withholdingRule()), words, figures);
        return rules;
    }

    private static AppliedRule fee(
            Deduction deduction, Rate rate, FeeTerms fees, Words words, long base, long before, long amount) {
        return new AppliedRule(
                deduction, words.of("policy"), rate, Rounding.DOWN_TO_WON, fees.from(), base, before, amount);
    }

    /** On each fee apart, because each is rounded apart. */
    private static void vat(
            List<AppliedRule> rules, FeeTerms fees, Words words, LineKindSums.Sums before, SettlementView settlement) {
        long platformBefore = fees.vatOn(Won.of(before.platformFee())).amount();
        long paymentBefore = fees.vatOn(Won.of(before.paymentFee())).amount();
        long platform = before.platformFee() + settlement.figures().platformFee();
        long payment = before.paymentFee() + settlement.figures().paymentFee();
        rules.add(fee(
                Deduction.VAT,
                fees.vat(),
                fees,
                words,
                platform,
                platformBefore,
                fees.vatOn(Won.of(platform)).amount() - platformBefore));
        rules.add(fee(
                Deduction.VAT,
                fees.vat(),
                fees,
                words,
                payment,
                paymentBefore,
                fees.vatOn(Won.of(payment)).amount() - paymentBefore));
    }

    private static void taxes(
            List<AppliedRule> rules, WithholdingTerms rule, Words words, com.encore.settlement.Figures figures) {
        if (figures.withheld() == 0) {
            return;
        }
        // the share that is taxed and its rate as one: 40 % at 20 % is 8 % of what is paid
        int rate = Math.toIntExact((long) rule.taxedShare().perHundredThousand()
                * rule.incomeTax().perHundredThousand()
                / Rate.ALL.perHundredThousand());
        rules.add(new AppliedRule(
                Deduction.INCOME_TAX,
                words.of("rule." + rule.kind()),
                new Rate(rate),
                Rounding.DOWN_TO_TEN_WON,
                rule.from(),
                figures.taxable().amount(),
                0,
                figures.incomeTax().amount()));
        rules.add(new AppliedRule(
                Deduction.LOCAL_TAX,
                words.of("rule." + rule.kind()),
                rule.localTax(),
                Rounding.DOWN_TO_TEN_WON,
                rule.from(),
                figures.incomeTax().amount(),
                0,
                figures.localTax().amount()));
    }
}

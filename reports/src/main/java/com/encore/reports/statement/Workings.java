package com.encore.reports.statement;

import java.util.Map;

/** What the other sheets of a workbook come to, and by which formulas. */
record Workings(Sums sold, Sums back, Map<Deduction, Working> rules) {

    /** A formula and what it comes to. */
    record Working(String formula, long comesTo) {

        static final Working NOTHING = new Working("0", 0);
    }

    /** Both fees and their tax are what was charged less what was given back. */
    private Working charged(String column) {
        return new Working(
                "-(" + sold.formula("column." + column) + "-" + back.formula("column.back." + column) + ")",
                -Math.subtractExact(sold.of("column." + column), back.of("column.back." + column)));
    }

    private Working taken(Deduction deduction) {
        Working rule = rules.getOrDefault(deduction, Working.NOTHING);
        return new Working("-(" + rule.formula() + ")", -rule.comesTo());
    }

    Working promoted() {
        String column = "column.discount-by-platform";
        return new Working(
                sold.formula(column) + "-" + back.formula("column.back.discount-by-platform"),
                Math.subtractExact(sold.of(column), back.of("column.back.discount-by-platform")));
    }

    /** A step that lines or rules tell by themselves. */
    Working of(Item item) {
        return switch (item) {
            case GROSS -> new Working(sold.formula("column.amount"), sold.of("column.amount"));
            case DISCOUNT_BY_ARTIST ->
                new Working("-" + sold.formula("column.discount-by-artist"), -sold.of("column.discount-by-artist"));
            case REFUNDS -> new Working("-" + back.formula("column.back.amount"), -back.of("column.back.amount"));
            case PLATFORM_FEE -> charged("platform-fee");
            case PAYMENT_FEE -> charged("payment-fee");
            case VAT -> charged("vat");
            case INCOME_TAX -> taken(Deduction.INCOME_TAX);
            case LOCAL_TAX -> taken(Deduction.LOCAL_TAX);
            case PAYABLE, CARRIED_IN, NET -> throw new IllegalArgumentException(item + " is added up on the summary");
        };
    }
}

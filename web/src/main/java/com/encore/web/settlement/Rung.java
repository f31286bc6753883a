package com.encore.web.settlement;

/**
 * One step of the way from what was sold to what is paid out.
 *
 * @param amount what there is, or by how much this step changes it
 * @param why the rule behind it in plain words, with its figures
 */
public record Rung(What what, String label, long amount, String why) {

    /** Which step it is; {@code series} is its colour. */
    public enum What {
        GROSS(2, true),
        PLATFORM_FEE(1, false),
        PAYMENT_FEE(1, false),
        VAT(3, false),
        CARRIED(5, false),
        INCOME_TAX(3, false),
        LOCAL_TAX(3, false),
        NET(4, true);

        private final int series;
        private final boolean whole;

        What(int series, boolean whole) {
            this.series = series;
            this.whole = whole;
        }

        int series() {
            return series;
        }

        public boolean isWhole() {
            return whole;
        }

        /** Said although it is nothing: who sees no fee would look for it. */
        boolean isAlwaysThere() {
            return switch (this) {
                case GROSS, PLATFORM_FEE, PAYMENT_FEE, VAT, INCOME_TAX, NET -> true;
                case CARRIED, LOCAL_TAX -> false;
            };
        }
    }
}

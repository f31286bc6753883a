package com.encore.sandbox.portone;

/** Works out how much of which kind of money a cancellation takes. */
final class CancelAmount {

    private CancelAmount() {}

    static Amount of(CancelCommand command, Amount left) {
        long total = command.amount() == null ? left.total() : command.amount();
        if (total <= 0 && command.amount() != null) {
            throw Refused.because(ErrorType.INVALID_REQUEST, "amount must be positive");
        }
        if (total > left.total() || left.total() == 0) {
            throw Refused.because(ErrorType.CANCEL_AMOUNT_EXCEEDS_CANCELLABLE_AMOUNT, "cancellable: " + left.total());
        }
        boolean everything = total == left.total();
        long taxFree = taxFree(command, left, everything);
        long vat = vat(command, left, everything, total - taxFree);
        if (taxFree + vat > total) {
            throw Refused.because(ErrorType.SUM_OF_PARTS_EXCEEDS_CANCEL_AMOUNT);
        }
        if (taxFree > left.taxFree()) {
            throw Refused.because(ErrorType.CANCEL_TAX_FREE_AMOUNT_EXCEEDS_CANCELLABLE_TAX_FREE_AMOUNT);
        }
        if (vat > left.vat() || total - taxFree > left.taxable()) {
            throw Refused.because(ErrorType.CANCEL_TAX_AMOUNT_EXCEEDS_CANCELLABLE_TAX_AMOUNT);
        }
        return new Amount(total, taxFree, vat);
    }

    private static long taxFree(CancelCommand command, Amount left, boolean everything) {
        Long asked = command.taxFreeAmount();
        if (asked == null) {
            return everything ? left.taxFree() : 0;
        }
        return notNegative(asked);
    }

    private static long vat(CancelCommand command, Amount left, boolean everything, long taxable) {
        Long asked = command.vatAmount();
        if (asked != null) {
            return notNegative(asked);
        }
        // Rounding each part on its own could add up to more tax than the whole had.
        return everything ? left.vat() : Math.min(left.vat(), Amount.includedVat(Math.max(0, taxable)));
    }

    private static long notNegative(long asked) {
        if (asked < 0) {
            throw Refused.because(ErrorType.INVALID_REQUEST, "a part of the amount is negative");
        }
        return asked;
    }
}

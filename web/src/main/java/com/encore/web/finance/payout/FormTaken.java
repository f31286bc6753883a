package com.encore.web.finance.payout;

import com.encore.payout.BankForm;

/** A bank's form and how often it was filled in already: a second upload would pay twice. */
public record FormTaken(BankForm form, long times) {}

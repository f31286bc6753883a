/**
 * What banks are given and what they give back: {@link com.encore.reports.bank.BankFiles} fills in their forms for many
 * transfers at once, {@link com.encore.reports.bank.ResultFileReader} reads their answers and understands nothing of them.
 */
@NullMarked
package com.encore.reports.bank;

import org.jspecify.annotations.NullMarked;

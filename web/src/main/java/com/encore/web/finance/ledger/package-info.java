/** The books for whoever reads them: trial balance, accounts, entries, and the payments behind them. */
@NullMarked
package com.encore.web.finance.ledger;

import org.jspecify.annotations.NullMarked;

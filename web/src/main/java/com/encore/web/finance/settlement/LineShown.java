package com.encore.web.finance.settlement;

import com.encore.settlement.SettlementLine;
import org.jspecify.annotations.Nullable;

/** A line of a settlement with the entry of the books behind it, where there is one. */
public record LineShown(SettlementLine line, @Nullable Long entry) {}

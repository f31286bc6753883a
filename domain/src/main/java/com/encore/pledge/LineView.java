package com.encore.pledge;

import com.encore.money.Won;
import org.jspecify.annotations.Nullable;

/** A reward of a pledge, at the price agreed to. */
public record LineView(String title, @Nullable String option, Won unitPrice, int quantity, Won amount) {}

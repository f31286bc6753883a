package com.encore.reports.statement;

import com.encore.money.Rate;
import java.time.LocalDate;

/**
 * A rule the settlement used: {@code amount = base × rate}, rounded, less what was charged before.
 *
 * @param name what the rule calls itself, such as the policy it comes from
 * @param base what the rate is taken of: all there was so far, when a project is settled more than once
 * @param chargedBefore the same of earlier settlements of the project
 */
public record AppliedRule(
        Deduction deduction,
        String name,
        Rate rate,
        Rounding rounding,
        LocalDate effectiveFrom,
        long base,
        long chargedBefore,
        long amount) {}

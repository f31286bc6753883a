/**
 * A project from draft to result, the rewards it offers and what it has raised. Other packages hold its stock through
 * {@link com.encore.project.RewardStock} and ask {@link com.encore.project.FundingGate} whether it takes money.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "audit", "money", "notification", "privacy", "stereotype", "time"})
package com.encore.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * An order: held, paid, then confirmed or refunded. {@link com.encore.pledge.PlacePledge} begins one,
 * {@link com.encore.pledge.PledgeMoney} tells it what became of its money.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "money", "privacy", "project", "stereotype"})
package com.encore.pledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

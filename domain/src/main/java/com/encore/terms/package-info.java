/**
 * What a settlement is reckoned with: the fees Encore takes, the tax it withholds, and the holidays due dates skip. Each
 * is in force from a day on; what has begun is never changed. {@link com.encore.terms.TermsInForce} tells what applies.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "audit", "money", "stereotype", "time"})
package com.encore.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The books: double entry, insert-only, written in the transaction that changes the state they describe. */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "project", "stereotype", "time"})
package com.encore.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The books: double entry, insert-only, written in the transaction that changes the state they describe. */
@NullMarked
package com.encore.ledger;

import org.jspecify.annotations.NullMarked;

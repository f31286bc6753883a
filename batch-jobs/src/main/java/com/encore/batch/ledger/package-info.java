/** The job that closes a month's books. */
@NullMarked
package com.encore.batch.ledger;

import org.jspecify.annotations.NullMarked;

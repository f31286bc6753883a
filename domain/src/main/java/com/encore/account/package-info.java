/** People: who they are, how they sign in, what they may do. */
@NullMarked
package com.encore.account;

import org.jspecify.annotations.NullMarked;

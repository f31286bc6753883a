/** Pages on which people sign up, sign in, recover a password and look after their profile. */
@NullMarked
package com.encore.web.account;

import org.jspecify.annotations.NullMarked;

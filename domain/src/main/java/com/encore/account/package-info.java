/**
 * Members, how they prove who they are, and what is known of their sign-ins.
 * Entry types are {@link com.encore.account.SignUp}, {@link com.encore.account.SignIn} and
 * {@link com.encore.account.MemberDirectory}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "notification", "privacy", "stereotype", "time"})
package com.encore.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

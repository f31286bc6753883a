/**
 * To whom and to which account an artist's money goes, and what they are for the tax office. Numbers are sealed; pages
 * see {@link com.encore.payee.PayeeProfiles}, and only what must fill in a bank's or the tax office's form opens
 * {@link com.encore.payee.PayeeSecrets}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "audit",
            "money",
            "notification",
            "privacy",
            "project",
            "stereotype",
            "terms",
            "time"
        })
package com.encore.payee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

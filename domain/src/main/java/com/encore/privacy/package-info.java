/**
 * Personal and bank data at rest: sealed with a key from the environment, hashed with one, and masked for reading; and
 * the signature on what leaves the house. Entry types are {@link com.encore.privacy.Sealer},
 * {@link com.encore.privacy.KeyedHash}, {@link com.encore.privacy.Signer} and {@link com.encore.privacy.Masked}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"stereotype"})
package com.encore.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

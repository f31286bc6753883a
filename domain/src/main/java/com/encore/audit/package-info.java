/**
 * Who did what, why, with whose approval and with which money: one trail over jobs and what people decided, in which no
 * row can be changed, taken out or slipped in unnoticed. {@link com.encore.audit.AuditTrail} is where a fact is noted, in
 * its own transaction; {@link com.encore.audit.VerifyAudit} looks whether the trail is whole.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"privacy", "stereotype", "time"})
package com.encore.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

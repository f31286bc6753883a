/**
 * Messages to people: posted into an outbox inside the transaction that causes them, sent afterwards.
 * Entry types are {@link com.encore.notification.Outbox} and {@link com.encore.notification.SendMessages};
 * {@link com.encore.notification.Postman} is the port to the mail system.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"privacy", "stereotype", "time"})
package com.encore.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

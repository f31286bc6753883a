/**
 * The seats of confirmed pledges: issued with the confirmation, revoked when the money goes back, let in once at the
 * door. Entry types are {@link com.encore.ticket.MyTickets}, {@link com.encore.ticket.TicketSignature},
 * {@link com.encore.ticket.VerifyTicket} and {@link com.encore.ticket.CheckIn}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "notification", "pledge", "privacy", "project", "stereotype"})
package com.encore.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

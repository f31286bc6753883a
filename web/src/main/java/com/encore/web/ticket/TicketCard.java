package com.encore.web.ticket;

import com.encore.ticket.TicketView;
import com.encore.web.piece.QrCode;
import org.jspecify.annotations.Nullable;

/** A ticket with the code that gets it in, or without one and why. */
record TicketCard(
        TicketView ticket, @Nullable QrCode qr, @Nullable String over) {}

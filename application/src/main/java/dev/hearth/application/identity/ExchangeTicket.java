package dev.hearth.application.identity;

import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.SecretCode;

/** Gives the client of somebody who signed in with a provider their tokens, or asks for their second factor. */
public final class ExchangeTicket {
    private final SpentCodes tickets;
    private final SecondStep next;

    public ExchangeTicket(SpentCodes tickets, SecondStep next) {
        this.tickets = tickets;
        this.next = next;
    }

    public LogInAnswer run(SecretCode ticket, Device device) {
        Account owner = tickets.owner(tickets.look(ticket, CodePurpose.EXTERNAL_SIGN_IN));
        tickets.take(ticket, CodePurpose.EXTERNAL_SIGN_IN);
        return next.after(owner, device);
    }
}

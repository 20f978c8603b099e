package dev.hearth.application.identity;

import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.User;
import java.util.Optional;

/** Gives the client of somebody who signed in with a provider their tokens, or asks for their second factor. */
public final class ExchangeTicket {
    private final SpentCodes tickets;
    private final Accounts accounts;
    private final SecondStep next;

    public ExchangeTicket(SpentCodes tickets, Accounts accounts, SecondStep next) {
        this.tickets = tickets;
        this.accounts = accounts;
        this.next = next;
    }

    public LogInAnswer run(SecretCode ticket, Device device) {
        User user = Optional.of(accounts.find(
                        tickets.take(ticket, CodePurpose.EXTERNAL_SIGN_IN).user()))
                .filter(User::isActive)
                .orElseThrow(SpentCodes::refused);
        return next.after(user, device);
    }
}

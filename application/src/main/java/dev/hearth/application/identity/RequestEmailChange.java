package dev.hearth.application.identity;

import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.shared.Refusal;

/** Mails a code to an address somebody wants in the place of theirs. */
public final class RequestEmailChange {
    private final OwnerProof proof;
    private final Users users;
    private final CodeMailer mailer;

    public RequestEmailChange(OwnerProof proof, Users users, CodeMailer mailer) {
        this.proof = proof;
        this.users = users;
        this.mailer = mailer;
    }

    /** Refuses with a conflict when somebody else has the address. */
    public void run(Caller caller, EmailAddress fresh, OwnerProof.Shown shown) {
        Account account = proof.demand(caller, shown);
        users.findByEmail(fresh)
                .filter(other -> !other.user().id().equals(caller.user()))
                .ifPresent(other -> {
                    throw new Refusal.Conflict("email", "This email address is already registered.");
                });
        mailer.confirmChange(account.user(), fresh);
    }
}

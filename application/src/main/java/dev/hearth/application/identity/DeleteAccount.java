package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecurityEvent;

/** Deletes one's own account for good. Refused while one owns groups with others in them. */
public final class DeleteAccount {
    private final OwnerProof proof;
    private final AccountCloser closer;
    private final SecurityLog log;

    public DeleteAccount(OwnerProof proof, AccountCloser closer, SecurityLog log) {
        this.proof = proof;
        this.closer = closer;
        this.log = log;
    }

    public void run(Caller caller, OwnerProof.Shown shown) {
        proof.demand(caller, shown);
        closer.deleteOwn(caller.user());
        log.note(SecurityEvent.from(shown.device(), SecurityEvent.Kind.DELETED, caller.user()));
    }
}

package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecurityEvent;

/** Closes one's own account for now; an administrator can open it again. */
public final class DeactivateAccount {
    private final OwnerProof proof;
    private final AccountCloser closer;
    private final SecurityLog log;

    public DeactivateAccount(OwnerProof proof, AccountCloser closer, SecurityLog log) {
        this.proof = proof;
        this.closer = closer;
        this.log = log;
    }

    public void run(Caller caller, OwnerProof.Shown shown) {
        proof.demand(caller, shown);
        closer.close(caller.user(), AccountStatus.DEACTIVATED);
        log.note(SecurityEvent.from(shown.device(), SecurityEvent.Kind.DEACTIVATED, caller.user()));
    }
}

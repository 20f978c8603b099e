package dev.hearth.application.identity;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.SecurityNotice;
import dev.hearth.domain.shared.Refusal;

/** Turns one's second factor off. */
public final class DisableSecondFactor {
    private final OwnerProof proof;
    private final SecondFactors factors;
    private final FollowUps followUps;
    private final SecurityLog log;
    private final Transactions transactions;

    public DisableSecondFactor(
            OwnerProof proof, SecondFactors factors, FollowUps followUps, SecurityLog log, Transactions transactions) {
        this.proof = proof;
        this.factors = factors;
        this.followUps = followUps;
        this.log = log;
        this.transactions = transactions;
    }

    public void run(Caller caller, OwnerProof.Shown shown) {
        proof.demand(caller, shown);
        if (factors.find(caller.user()).isEmpty()) {
            throw new Refusal.NotFound("second factor");
        }
        transactions.run(() -> {
            factors.remove(caller.user());
            return caller;
        });
        followUps.secured(caller.user().scope(), SecurityNotice.SECOND_FACTOR_DISABLED.name());
        log.note(SecurityEvent.from(shown.device(), SecurityEvent.Kind.SECOND_FACTOR_DISABLED, caller.user()));
    }
}

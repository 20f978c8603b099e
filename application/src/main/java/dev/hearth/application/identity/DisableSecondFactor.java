package dev.hearth.application.identity;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecondFactor;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.SecurityNotice;
import dev.hearth.domain.shared.Refusal;

/** Turns one's second factor off. */
public final class DisableSecondFactor {
    private final OwnerProof proof;
    private final SecondFactors factors;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final SecurityLog log;

    public DisableSecondFactor(
            OwnerProof proof, SecondFactors factors, FollowUps followUps, Transactions transactions, SecurityLog log) {
        this.proof = proof;
        this.factors = factors;
        this.followUps = followUps;
        this.transactions = transactions;
        this.log = log;
    }

    public void run(Caller caller, OwnerProof.Shown shown) {
        proof.demand(caller, shown);
        SecondFactor factor = factors.find(caller.user()).orElseThrow(() -> new Refusal.NotFound("second factor"));
        transactions.run(() -> {
            factors.remove(factor.user());
            followUps.secured(factor.user().scope(), SecurityNotice.SECOND_FACTOR_DISABLED.name());
            return factor;
        });
        followUps.stored();
        log.note(SecurityEvent.from(shown.device(), SecurityEvent.Kind.SECOND_FACTOR_DISABLED, caller.user()));
    }
}

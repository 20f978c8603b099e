package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecondFactor;
import dev.hearth.domain.shared.Refusal;

/** Gives somebody new recovery codes; the old ones are worthless then. */
public final class RotateRecoveryCodes {
    private final OwnerProof proof;
    private final SecondFactors factors;
    private final SecretSource secrets;

    public RotateRecoveryCodes(OwnerProof proof, SecondFactors factors, SecretSource secrets) {
        this.proof = proof;
        this.factors = factors;
        this.secrets = secrets;
    }

    public RecoveryCodes run(Caller caller, OwnerProof.Shown shown) {
        proof.demand(caller, shown);
        SecondFactor factor = factors.find(caller.user())
                .filter(SecondFactor::isConfirmed)
                .orElseThrow(() -> new Refusal.NotFound("second factor"));
        RecoveryCodes recovery = RecoveryCodes.fresh(secrets);
        factors.put(factor.withRecovery(recovery.digests()));
        return recovery;
    }
}

package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecondFactor;
import dev.hearth.domain.shared.Refusal;

/** Gives somebody new recovery codes; the old ones are worthless then. */
public final class RotateRecoveryCodes {
    private final OwnerProof proof;
    private final CodeChecker checker;
    private final SecondFactors factors;
    private final SecretSource secrets;
    private final Transactions transactions;

    public RotateRecoveryCodes(
            OwnerProof proof,
            CodeChecker checker,
            SecondFactors factors,
            SecretSource secrets,
            Transactions transactions) {
        this.proof = proof;
        this.checker = checker;
        this.factors = factors;
        this.secrets = secrets;
        this.transactions = transactions;
    }

    /** Of many who ask at once one is answered, so that nobody keeps codes that are worthless already. */
    public RecoveryCodes run(Caller caller, OwnerProof.Shown shown) {
        proof.demand(caller, shown);
        SecondFactor factor = checker.guarding(caller.user()).orElseThrow(() -> new Refusal.NotFound("second factor"));
        RecoveryCodes recovery = RecoveryCodes.fresh(secrets);
        if (!transactions.run(() -> factors.replace(factor, factor.withRecovery(recovery.digests())))) {
            throw new Refusal.Stale("The second factor was used or changed meanwhile. Try again.");
        }
        return recovery;
    }
}

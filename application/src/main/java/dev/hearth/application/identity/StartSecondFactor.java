package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.application.identity.port.TimeCodes;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecondFactor;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.shared.Refusal;

/** Gives somebody the secret for their authenticator app. It guards nothing until a code of it was shown. */
public final class StartSecondFactor {
    private final OwnerProof proof;
    private final SecondFactors factors;
    private final TimeCodes codes;
    private final CodeChecker checker;

    public StartSecondFactor(OwnerProof proof, SecondFactors factors, TimeCodes codes, CodeChecker checker) {
        this.proof = proof;
        this.factors = factors;
        this.codes = codes;
        this.checker = checker;
    }

    /**
     * What the app needs.
     *
     * @param secret to be typed in, in Base32
     * @param uri the same for a QR code: an {@code otpauth} address
     */
    public record Offer(String secret, String uri) {
        @Override
        public String toString() {
            return "[second factor]";
        }
    }

    public Offer run(Caller caller, OwnerProof.Shown shown) {
        Account account = proof.demand(caller, shown);
        SecretCode secret = codes.newSecret();
        if (!factors.offer(SecondFactor.offered(caller.user(), checker.sealed(caller.user(), secret)))) {
            throw new Refusal.Conflict("", "There is a second factor already.");
        }
        return new Offer(
                secret.value(),
                codes.address(secret, account.user().email().value()).toString());
    }
}

package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.application.identity.port.SecretBox;
import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.application.identity.port.TimeCodes;
import dev.hearth.domain.identity.SealedText;
import dev.hearth.domain.identity.SecondFactor;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.UserId;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Knows which second factors guard, and judges their codes; each is good for once. */
public final class CodeChecker {
    private final SecondFactors factors;
    private final TimeCodes codes;
    private final SecretBox box;
    private final SecurityLog log;
    private final Clock clock;

    public CodeChecker(SecondFactors factors, TimeCodes codes, SecretBox box, SecurityLog log, Clock clock) {
        this.factors = factors;
        this.codes = codes;
        this.box = box;
        this.log = log;
        this.clock = clock;
    }

    /** The factor that guards somebody's account; one that was only offered does not. */
    Optional<SecondFactor> guarding(UserId user) {
        return factors.find(user).filter(SecondFactor::isConfirmed);
    }

    SealedText sealed(UserId user, SecretCode secret) {
        return box.seal(secret.value(), context(user));
    }

    /** The time step a code is right for, if it is. */
    OptionalLong step(SecondFactor factor, String code) {
        SecretCode secret = new SecretCode(box.open(factor.secret(), context(factor.user())));
        return codes.step(secret, code, clock.instant());
    }

    /** Whether the code, of the device or for recovery, is right and was not used before; it is used up then. */
    boolean spend(SecondFactor factor, String code) {
        OptionalLong step = step(factor, code);
        return step.isPresent() ? factors.spendStep(factor.user(), step.getAsLong()) : spendRecovery(factor, code);
    }

    private boolean spendRecovery(SecondFactor factor, String code) {
        Optional<SecretDigest> digest = recovery(code);
        boolean spent = digest.isPresent() && factors.spendRecovery(factor.user(), digest.get());
        if (spent) {
            log.note(SecurityEvent.of(SecurityEvent.Kind.RECOVERY_CODE_USED, factor.user(), ""));
        }
        return spent;
    }

    /** However it was typed: case, dashes, blanks and look-alikes do not matter (Crockford's Base32). */
    static Optional<SecretDigest> recovery(String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return code.isEmpty() || code.length() > SecretCode.MAX_LENGTH
                ? Optional.empty()
                : Optional.of(SecretDigest.of(new SecretCode(code)));
    }

    private static String context(UserId user) {
        return "second factor of " + user;
    }
}

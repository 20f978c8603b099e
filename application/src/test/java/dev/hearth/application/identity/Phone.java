package dev.hearth.application.identity;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.testkit.memory.FakeTimeCodes;
import java.time.Duration;
import java.util.List;

/** Somebody's authenticator, and the sheet of recovery codes beside it. */
record Phone(Porch porch, SecretCode secret, List<String> sheet) {
    static final Duration STEP = Duration.ofSeconds(30);

    /** Turns the second factor on, and waits for the next code. */
    static Phone enrolled(Porch porch, Caller caller) {
        SecretCode secret = offered(porch, caller);
        RecoveryCodes codes = porch.accounts()
                .enableSecondFactor()
                .run(caller, FakeTimeCodes.shown(secret, porch.clock().instant()), Porch.LAPTOP);
        porch.clock().move(STEP);
        return new Phone(porch, secret, codes.recoveryCodes());
    }

    static SecretCode offered(Porch porch, Caller caller) {
        return new SecretCode(
                porch.accounts().startSecondFactor().run(caller, Porch.proof()).secret());
    }

    String code() {
        return FakeTimeCodes.shown(secret, porch.clock().instant());
    }

    /** A code that is right at no time near now. */
    String wrongCode() {
        return FakeTimeCodes.shown(secret, porch.clock().instant().plus(Duration.ofDays(365)));
    }

    /** The next code, half a minute later. */
    String nextCode() {
        porch.clock().move(STEP);
        return code();
    }
}

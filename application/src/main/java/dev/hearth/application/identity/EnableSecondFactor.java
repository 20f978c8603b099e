package dev.hearth.application.identity;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.SecondFactor;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.SecurityNotice;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.util.OptionalLong;

/** Turns on the second factor whose code somebody shows, and gives them their recovery codes. */
public final class EnableSecondFactor {
    private final SecondFactors factors;
    private final CodeChecker checker;
    private final SecretSource secrets;
    private final SignInGuard guard;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final SecurityLog log;
    private final Clock clock;

    public EnableSecondFactor(
            SecondFactors factors,
            CodeChecker checker,
            SecretSource secrets,
            SignInGuard guard,
            FollowUps followUps,
            Transactions transactions,
            SecurityLog log,
            Clock clock) {
        this.factors = factors;
        this.checker = checker;
        this.secrets = secrets;
        this.guard = guard;
        this.followUps = followUps;
        this.transactions = transactions;
        this.log = log;
        this.clock = clock;
    }

    public RecoveryCodes run(Caller caller, String code, Device device) {
        SecondFactor offered = factors.find(caller.user())
                .filter(factor -> !factor.isConfirmed())
                .orElseThrow(() -> new Refusal.Conflict("", "No second factor waits to be turned on."));
        guard.beforeCode(caller.user(), device);
        OptionalLong step = checker.step(offered, code);
        if (step.isEmpty()) {
            throw new Refusal.Invalid("code", "is wrong");
        }
        guard.afterCode(caller.user());
        RecoveryCodes recovery = RecoveryCodes.fresh(secrets);
        SecondFactor confirmed = offered.confirmed(clock.instant(), step.getAsLong(), recovery.digests());
        transactions.run(() -> stored(offered, confirmed));
        followUps.stored();
        log.note(SecurityEvent.from(device, SecurityEvent.Kind.SECOND_FACTOR_ENABLED, caller.user()));
        return recovery;
    }

    /** With the note of it, or not at all: the recovery codes are told once. */
    private SecondFactor stored(SecondFactor offered, SecondFactor confirmed) {
        if (!factors.replace(offered, confirmed)) {
            throw new Refusal.Stale("The second factor was changed meanwhile. Try again.");
        }
        followUps.secured(confirmed.user().scope(), SecurityNotice.SECOND_FACTOR_ENABLED.name());
        return confirmed;
    }
}

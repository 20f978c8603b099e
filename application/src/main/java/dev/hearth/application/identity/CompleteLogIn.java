package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.SecondFactor;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;

/** The second half of a log-in that asked for a second factor. */
public final class CompleteLogIn {
    private final SpentCodes tickets;
    private final CodeChecker checker;
    private final SignInGuard guard;
    private final SecondStep step;
    private final SecurityLog log;

    public CompleteLogIn(SpentCodes tickets, CodeChecker checker, SignInGuard guard, SecondStep step, SecurityLog log) {
        this.tickets = tickets;
        this.checker = checker;
        this.guard = guard;
        this.step = step;
        this.log = log;
    }

    /** A wrong code leaves the ticket for another try; there are few. */
    public SignedIn run(SecretCode ticket, String code, Device device) {
        Account owner = tickets.owner(tickets.look(ticket, CodePurpose.SECOND_FACTOR));
        UserId user = owner.user().id();
        guard.beforeCode(user, device);
        SecondFactor factor = checker.guarding(user).orElseThrow(SpentCodes::refused);
        if (!checker.spend(factor, code)) {
            log.note(new SecurityEvent(
                    SecurityEvent.Kind.SECOND_FACTOR_REFUSED, Optional.of(user), device.address(), device.name()));
            throw new Refusal.Unauthenticated("The code is wrong.");
        }
        tickets.take(ticket, CodePurpose.SECOND_FACTOR);
        guard.afterCode(user);
        return step.signedIn(owner, device);
    }
}

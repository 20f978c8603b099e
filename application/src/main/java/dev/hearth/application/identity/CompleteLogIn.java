package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.OneTimeCode;
import dev.hearth.domain.identity.SecondFactor;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;

/** The second half of a log-in that asked for a second factor. */
public final class CompleteLogIn {
    private final SpentCodes tickets;
    private final SecondFactors factors;
    private final CodeChecker checker;
    private final SignInGuard guard;
    private final Accounts accounts;
    private final SessionOpener opener;
    private final SecurityLog log;

    public CompleteLogIn(
            SpentCodes tickets,
            SecondFactors factors,
            CodeChecker checker,
            SignInGuard guard,
            Accounts accounts,
            SessionOpener opener,
            SecurityLog log) {
        this.tickets = tickets;
        this.factors = factors;
        this.checker = checker;
        this.guard = guard;
        this.accounts = accounts;
        this.opener = opener;
        this.log = log;
    }

    /** A wrong code leaves the ticket for another try; there are few. */
    public SignedIn run(SecretCode ticket, String code, Device device) {
        OneTimeCode seen = tickets.look(ticket, CodePurpose.SECOND_FACTOR);
        guard.beforeCode(seen.user(), device);
        SecondFactor factor =
                factors.find(seen.user()).filter(SecondFactor::isConfirmed).orElseThrow(SpentCodes::refused);
        if (!checker.spend(factor, code)) {
            note(SecurityEvent.Kind.SECOND_FACTOR_REFUSED, seen.user(), device);
            throw new Refusal.Unauthenticated("The code is wrong.");
        }
        tickets.take(ticket, CodePurpose.SECOND_FACTOR);
        guard.afterCode(seen.user());
        User user =
                Optional.of(accounts.find(seen.user())).filter(User::isActive).orElseThrow(SpentCodes::refused);
        note(SecurityEvent.Kind.LOGGED_IN, user.id(), device);
        return opener.open(user, device);
    }

    private void note(SecurityEvent.Kind kind, UserId user, Device device) {
        log.note(new SecurityEvent(kind, Optional.of(user), device.address(), device.name()));
    }
}

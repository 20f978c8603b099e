package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.SecondFactor;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.User;
import java.time.Clock;
import java.util.Optional;

/** What follows when the first proof was right: a session, or the question for the second factor. */
public final class SecondStep {
    private final SecondFactors factors;
    private final SessionOpener opener;
    private final CodeMailer mailer;
    private final SecurityLog log;
    private final Clock clock;

    public SecondStep(SecondFactors factors, SessionOpener opener, CodeMailer mailer, SecurityLog log, Clock clock) {
        this.factors = factors;
        this.opener = opener;
        this.mailer = mailer;
        this.log = log;
        this.clock = clock;
    }

    LogInAnswer after(User user, Device device) {
        return factors.find(user.id()).filter(SecondFactor::isConfirmed).isPresent()
                ? asked(user)
                : signedIn(user, device);
    }

    private SecondFactorAsked asked(User user) {
        String ticket = mailer.handOut(user, CodePurpose.SECOND_FACTOR).value();
        return new SecondFactorAsked(ticket, clock.instant().plus(CodePurpose.SECOND_FACTOR.lifetime()));
    }

    private SignedIn signedIn(User user, Device device) {
        log.note(new SecurityEvent(
                SecurityEvent.Kind.LOGGED_IN, Optional.of(user.id()), device.address(), device.name()));
        return opener.open(user, device);
    }
}

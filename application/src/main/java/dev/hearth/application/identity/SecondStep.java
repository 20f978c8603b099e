package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.SecurityEvent;
import java.time.Clock;
import java.util.Optional;

/** What follows when a proof was right: a session, or the question for the second factor. */
public final class SecondStep {
    private final CodeChecker checker;
    private final SessionOpener opener;
    private final CodeMailer mailer;
    private final SecurityLog log;
    private final Clock clock;

    public SecondStep(CodeChecker checker, SessionOpener opener, CodeMailer mailer, SecurityLog log, Clock clock) {
        this.checker = checker;
        this.opener = opener;
        this.mailer = mailer;
        this.log = log;
        this.clock = clock;
    }

    /** What follows the first proof. */
    LogInAnswer after(Account proven, Device device) {
        return checker.guarding(proven.user().id()).isPresent() ? asked(proven) : signedIn(proven, device);
    }

    private SecondFactorAsked asked(Account proven) {
        String ticket = mailer.handOut(proven.user(), CodePurpose.SECOND_FACTOR).value();
        opener.mustStand(proven);
        return new SecondFactorAsked(ticket, clock.instant().plus(CodePurpose.SECOND_FACTOR.lifetime()));
    }

    /** What follows the last proof. */
    SignedIn signedIn(Account proven, Device device) {
        SignedIn answer = opener.open(proven, device);
        log.note(new SecurityEvent(
                SecurityEvent.Kind.LOGGED_IN, Optional.of(proven.user().id()), device.address(), device.name()));
        return answer;
    }
}

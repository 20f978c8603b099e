package dev.hearth.application.identity;

import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.application.identity.port.Sessions;
import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.RefreshToken;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.Session;
import dev.hearth.domain.identity.SessionLife;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.util.Optional;

/**
 * Exchanges a refresh token for the next pair of tokens. A token that was exchanged before shows that two hold it, and one of them
 * is a thief: the session ends (RFC 9700 §4.14.2). Only while its successor was never used it is given that successor again, for
 * then the answer may just have been lost.
 */
public final class RefreshSession {
    private static final String REFUSED = "The refresh token is not valid.";

    private final Sessions sessions;
    private final Users users;
    private final SessionOpener opener;
    private final Successors successors;
    private final SessionEnder ender;
    private final SecurityLog log;
    private final SessionLife life;
    private final Clock clock;

    public RefreshSession(
            Sessions sessions,
            Users users,
            SessionOpener opener,
            Successors successors,
            SessionEnder ender,
            SecurityLog log,
            SessionLife life,
            Clock clock) {
        this.sessions = sessions;
        this.users = users;
        this.opener = opener;
        this.successors = successors;
        this.ender = ender;
        this.log = log;
        this.life = life;
        this.clock = clock;
    }

    /** Refuses with one sentence, whatever is wrong with the token. */
    public SignedIn run(String text, Device device) {
        RefreshToken token = RefreshToken.parse(text).orElseThrow(RefreshSession::refused);
        Session session = sessions.find(token.session())
                .filter(s -> !s.isOver(clock.instant()))
                .orElseThrow(RefreshSession::refused);
        User user = users.find(session.user()).filter(User::isActive).orElseThrow(RefreshSession::refused);
        RefreshToken next = successors.after(token);
        return opener.signedIn(user, advanced(session, token, next, device), next);
    }

    private Session advanced(Session session, RefreshToken token, RefreshToken next, Device device) {
        if (token.digest().equals(session.current())) {
            Session rotated = session.rotated(next.digest(), device, clock.instant(), life);
            // Whoever was faster with the same token has stored the same successor.
            return sessions.rotate(rotated, session.current()) ? rotated : again(session, next, device);
        }
        return repeated(session, token.digest(), next, device);
    }

    private Session again(Session before, RefreshToken next, Device device) {
        Session now = sessions.find(before.id()).orElseThrow(RefreshSession::refused);
        return repeated(now, before.current(), next, device);
    }

    private Session repeated(Session session, SecretDigest shown, RefreshToken next, Device device) {
        boolean answerMayBeLost = session.previous().equals(Optional.of(shown))
                && session.current().equals(next.digest());
        if (!answerMayBeLost) {
            end(session, device);
            throw refused();
        }
        return session;
    }

    private void end(Session session, Device device) {
        if (ender.end(session.user(), session.id())) {
            log.note(new SecurityEvent(
                    SecurityEvent.Kind.REFRESH_TOKEN_REUSED,
                    Optional.of(session.user()),
                    device.address(),
                    session.id().toString()));
        }
    }

    private static Refusal refused() {
        return new Refusal.Unauthenticated(REFUSED);
    }
}

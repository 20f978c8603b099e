package dev.hearth.application.identity;

import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.application.identity.port.IssuedToken;
import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.application.identity.port.Sessions;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.RefreshToken;
import dev.hearth.domain.identity.Session;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.SessionLife;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;

/** Opens a session for somebody who has proven who they are. */
public final class SessionOpener {
    private final Users users;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final SecretSource secrets;
    private final SessionLife life;
    private final IdSource ids;
    private final Clock clock;

    public SessionOpener(
            Users users,
            Sessions sessions,
            AccessTokens tokens,
            SecretSource secrets,
            SessionLife life,
            IdSource ids,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.tokens = tokens;
        this.secrets = secrets;
        this.life = life;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens a session, or refuses like {@link #mustStand} with none left open.
     *
     * @param proven the account as it was when they gave their proof
     */
    SignedIn open(Account proven, Device device) {
        User user = proven.user();
        Instant now = clock.instant();
        RefreshToken refresh = new RefreshToken(new SessionId(ids.next()), secrets.next());
        Session session = Session.started(refresh.session(), user.id(), device, now, life, refresh.digest());
        sessions.add(session);
        if (!stands(proven)) {
            sessions.end(session.id());
            throw overtaken();
        }
        users.loggedIn(user.id(), now);
        return signedIn(user.loggedIn(now), session, refresh);
    }

    /**
     * Refuses when the password was changed or the account was closed since the proof. That ended what there was of sessions and
     * codes; to be asked after a new one is stored, which came too late to be ended with the others.
     */
    void mustStand(Account proven) {
        if (!stands(proven)) {
            throw overtaken();
        }
    }

    private boolean stands(Account proven) {
        return users.findAccount(proven.user().id())
                .filter(now -> now.user().isActive() && now.passwordHash().equals(proven.passwordHash()))
                .isPresent();
    }

    private static Refusal overtaken() {
        return new Refusal.Unauthenticated("The account was changed meanwhile. Log in again.");
    }

    /** The answer for a session that goes on with a refresh token. */
    SignedIn signedIn(User user, Session session, RefreshToken refresh) {
        IssuedToken access = tokens.issue(user, session.id());
        return new SignedIn(
                UserView.of(user.at(clock.instant())),
                access.value(),
                access.expiresAt(),
                refresh.written(),
                session.expiresAt());
    }
}

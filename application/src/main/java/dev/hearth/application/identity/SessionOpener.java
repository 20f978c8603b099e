package dev.hearth.application.identity;

import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.application.identity.port.IssuedToken;
import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.application.identity.port.Sessions;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.RefreshToken;
import dev.hearth.domain.identity.Session;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.SessionLife;
import dev.hearth.domain.identity.User;
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

    SignedIn open(User user, Device device) {
        Instant now = clock.instant();
        RefreshToken refresh = new RefreshToken(new SessionId(ids.next()), secrets.next());
        Session session = Session.started(refresh.session(), user.id(), device, now, life, refresh.digest());
        sessions.add(session);
        users.loggedIn(user.id(), now);
        return signedIn(user.loggedIn(now), session, refresh);
    }

    /** The answer for a session that goes on with a refresh token. */
    SignedIn signedIn(User user, Session session, RefreshToken refresh) {
        IssuedToken access = tokens.issue(user, session.id());
        return new SignedIn(
                UserView.of(user), access.value(), access.expiresAt(), refresh.written(), session.expiresAt());
    }
}

package dev.hearth.application.live;

import dev.hearth.domain.event.Signal;
import dev.hearth.domain.identity.SessionId;
import java.util.Optional;

/**
 * A client has come back over another connection while the one before still seemed alive. Told to all nodes as a signal about its
 * person: a half-open connection is noticed only by a pong that is missing, and until then it takes a place, and its person seems to
 * be there.
 *
 * @param session the session both live by; nobody else's connection is meant, whatever its id
 * @param gone the connection before
 */
record Replacement(SessionId session, ConnectionId gone) {
    private static final String KIND = "connection-replaced";
    private static final String BETWEEN = "/";

    static Optional<Replacement> of(Signal signal) {
        if (!signal.kind().equals(KIND)) {
            return Optional.empty();
        }
        String[] ids = signal.text().split(BETWEEN, 2);
        return Optional.of(new Replacement(SessionId.parse(ids[0]), ConnectionId.parse(ids[1])));
    }

    Signal about(Client returned) {
        return new Signal(KIND, returned.user().scope(), session + BETWEEN + gone);
    }

    boolean concerns(Client client) {
        return client.session().equals(session) && client.id().equals(gone);
    }
}

package dev.hearth.application.identity;

import dev.hearth.domain.identity.Session;
import dev.hearth.domain.identity.SessionId;
import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param device what the client called itself
 * @param address from where it was used last
 * @param current whether it is the one that asks
 */
public record SessionView(
        String id,
        String device,
        String address,
        Instant startedAt,
        Instant usedAt,
        Instant expiresAt,
        boolean current) {
    static SessionView of(Session session, SessionId asking) {
        return new SessionView(
                session.id().toString(),
                session.device().name(),
                session.device().address(),
                session.startedAt(),
                session.usedAt(),
                session.expiresAt(),
                session.id().equals(asking));
    }
}

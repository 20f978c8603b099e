package dev.hearth.application.notification.port;

import dev.hearth.domain.notification.PushEndpoint;
import dev.hearth.domain.notification.PushOutcome;
import dev.hearth.domain.notification.PushRoute;

/**
 * Sends news to devices. Safe from any thread.
 *
 * <p>Sending takes as long as the push service: some 10 seconds at most, names looked up and answers read. The address is somebody
 * else's word: what only this server can reach is never asked, and no answer leads elsewhere.
 */
public interface PushSender {
    /**
     * Refuses what will never be asked. Looks no name up, so that nobody learns which there are.
     *
     * @throws dev.hearth.domain.shared.Refusal.Invalid on field {@code endpoint}
     */
    void mustAllow(PushEndpoint endpoint);

    /** Sends news, and never fails: what went wrong is an outcome. */
    PushOutcome send(PushRoute route, PushNews news);

    /** What browsers know this server by (RFC 8292, 3.2): a point of the curve P-256, uncompressed, as URL-safe Base64. */
    String publicKey();
}

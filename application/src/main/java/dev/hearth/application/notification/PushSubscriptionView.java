package dev.hearth.application.notification;

import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.notification.PushSubscription;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A device that is told, as its person sees it. The whole address is not shown: whoever knows it can send to the device.
 *
 * @param kind {@code web_push}, {@code unified_push} or {@code webhook}
 * @param service the host that takes the pushes
 * @param label what its person calls it; may be empty
 * @param sessionId the session it was made in, and ends with
 * @param lastSuccess when a push was last taken
 * @param failures how many in a row were not
 * @param lastError why the last of these was not
 * @param secret of a webhook, shown this once
 */
public record PushSubscriptionView(
        String id,
        String kind,
        String service,
        String label,
        String sessionId,
        Instant createdAt,
        Optional<Instant> lastSuccess,
        int failures,
        Optional<String> lastError,
        Optional<String> secret) {
    static PushSubscriptionView of(PushSubscription one) {
        return of(one, Optional.empty());
    }

    static PushSubscriptionView of(PushSubscription one, Optional<SecretCode> secret) {
        return new PushSubscriptionView(
                one.id().toString(),
                one.target().kind().name().toLowerCase(Locale.ROOT),
                one.target().endpoint().service(),
                one.label(),
                one.session().toString(),
                one.createdAt(),
                one.lastSuccess(),
                one.failures(),
                Optional.of(one.lastError()).filter(error -> !error.isEmpty()),
                secret.map(SecretCode::value));
    }
}

package dev.hearth.domain.notification;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Uuids;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names one push subscription. It follows from where the pushes go: a browser or an app that is subscribed again is the same one,
 * whoever uses it by then. A webhook's address is no secret, so each person may have one of the same address.
 */
public record PushSubscriptionId(UUID value) {
    public static PushSubscriptionId of(UserId user, PushTarget.Kind kind, PushEndpoint endpoint) {
        String whose = kind == PushTarget.Kind.WEBHOOK ? "webhook " + user : "device";
        String name = whose + " " + endpoint;
        return new PushSubscriptionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    public static PushSubscriptionId parse(String text) {
        return new PushSubscriptionId(Uuids.parse("pushSubscriptionId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

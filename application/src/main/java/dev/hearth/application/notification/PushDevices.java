package dev.hearth.application.notification;

import dev.hearth.application.identity.port.SecretBox;
import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.application.identity.port.Sessions;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.notification.port.PushSubscriptions;
import dev.hearth.domain.identity.SealedText;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.Session;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.notification.PushEndpoint;
import dev.hearth.domain.notification.PushRoute;
import dev.hearth.domain.notification.PushSubscription;
import dev.hearth.domain.notification.PushTarget;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The devices that may still be told: those whose session goes on. It is the session that is asked, each time, so that nothing has to be
 * removed in the moment in which one ends; what is found to be over is removed.
 */
public final class PushDevices {
    private static final String PREFIX = "whsec_";

    private final PushSubscriptions subscriptions;
    private final Sessions sessions;
    private final Users users;
    private final SecretSource secrets;
    private final SecretBox box;
    private final Clock clock;

    public PushDevices(
            PushSubscriptions subscriptions,
            Sessions sessions,
            Users users,
            SecretSource secrets,
            SecretBox box,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.sessions = sessions;
        this.users = users;
        this.secrets = secrets;
        this.box = box;
        this.clock = clock;
    }

    /** Somebody's. */
    List<PushSubscription> of(UserId user) {
        // Before the sessions: of what is made meanwhile one would not know its session.
        List<PushSubscription> all = subscriptions.of(user);
        Set<SessionId> open = sessions.of(user).stream()
                .filter(session -> !session.isOver(clock.instant()))
                .map(Session::id)
                .collect(Collectors.toSet());
        all.stream().filter(one -> !open.contains(one.session())).forEach(subscriptions::remove);
        return all.stream().filter(one -> open.contains(one.session())).toList();
    }

    /** Whose a device is; empty, and the device gone, where their session or their account is over. */
    Optional<User> owner(PushSubscription device) {
        Optional<User> owner = sessions.find(device.session())
                .filter(session -> session.user().equals(device.user()) && !session.isOver(clock.instant()))
                .flatMap(session -> users.find(session.user()))
                .filter(User::isActive);
        if (owner.isEmpty()) {
            subscriptions.remove(device);
        }
        return owner;
    }

    /** A new secret for a webhook, in the form that readers of Standard Webhooks know. */
    SecretCode secret() {
        byte[] random = Base64.getUrlDecoder().decode(secrets.next().value());
        return new SecretCode(PREFIX + Base64.getEncoder().encodeToString(random));
    }

    /** Good for one person's webhook at one address and for nothing else. */
    SealedText sealed(UserId user, PushEndpoint endpoint, SecretCode secret) {
        return box.seal(secret.value(), context(user, endpoint));
    }

    /**
     * How news reach a device.
     *
     * @throws dev.hearth.domain.shared.Refusal.Unauthenticated when the secret of a webhook cannot be opened any more
     */
    PushRoute route(PushSubscription device) {
        return switch (device.target()) {
            case PushTarget.WebPush web -> new PushRoute.Encrypted(web.endpoint(), web.keys());
            case PushTarget.UnifiedPush(var endpoint, var keys) ->
                keys.<PushRoute>map(known -> new PushRoute.Encrypted(endpoint, known))
                        .orElseGet(() -> new PushRoute.Plain(endpoint));
            case PushTarget.Webhook(var endpoint, var secret) ->
                new PushRoute.Signed(endpoint, new SecretCode(box.open(secret, context(device.user(), endpoint))));
        };
    }

    private static String context(UserId user, PushEndpoint endpoint) {
        return "webhook " + user + " " + endpoint;
    }
}

package dev.hearth.application.notification;

import dev.hearth.application.identity.port.Sessions;
import dev.hearth.application.notification.port.PushSubscriptions;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.notification.PushSubscription;
import dev.hearth.domain.notification.PushSubscriptionId;
import dev.hearth.domain.shared.Page;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Removes the devices whose session has ended. Nobody tells them anything without it, but addresses and keys would gather. */
public final class SweepPushSubscriptions {
    private static final int PAGE = 500;

    private final PushSubscriptions subscriptions;
    private final Sessions sessions;

    public SweepPushSubscriptions(PushSubscriptions subscriptions, Sessions sessions) {
        this.subscriptions = subscriptions;
        this.sessions = sessions;
    }

    public void run() {
        Optional<PushSubscriptionId> after = Optional.empty();
        do {
            Page<PushSubscription> page = subscriptions.list(after, PAGE);
            Set<SessionId> open = sessions.existing(
                    page.items().stream().map(PushSubscription::session).collect(Collectors.toSet()));
            page.items().stream().filter(one -> !open.contains(one.session())).forEach(subscriptions::remove);
            after = page.next().map(PushSubscriptionId::parse);
        } while (after.isPresent());
    }
}

package dev.hearth.application.notification;

import dev.hearth.application.notification.port.PushSubscriptions;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.notification.PushSubscription;
import dev.hearth.domain.notification.PushSubscriptionId;
import dev.hearth.domain.shared.Refusal;

/** Tells one of one's devices no more; to everybody else there is no such device. */
public final class RemovePushSubscription {
    private final PushSubscriptions subscriptions;

    public RemovePushSubscription(PushSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    public void run(Caller caller, PushSubscriptionId id) {
        PushSubscription own = subscriptions
                .find(id)
                .filter(one -> one.user().equals(caller.user()))
                .orElseThrow(() -> new Refusal.NotFound("push subscription"));
        subscriptions.remove(own);
    }
}

package dev.hearth.application.notification;

import dev.hearth.domain.identity.Caller;
import java.util.List;

/** Lists the devices that somebody has told, in the order in which they were subscribed. */
public final class ListPushSubscriptions {
    private final PushDevices devices;

    public ListPushSubscriptions(PushDevices devices) {
        this.devices = devices;
    }

    public List<PushSubscriptionView> run(Caller caller) {
        return devices.of(caller.user()).stream().map(PushSubscriptionView::of).toList();
    }
}

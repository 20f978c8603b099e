package dev.hearth.application.group;

import dev.hearth.application.group.port.GroupSeats;
import dev.hearth.application.group.port.Subscriptions;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.group.Subscription;
import dev.hearth.domain.identity.Caller;

/** Shows a group's members what it is subscribed to and how many seats are taken. */
public final class ShowSubscription {
    private final GroupAccess access;
    private final Subscriptions subscriptions;
    private final GroupSeats seats;

    public ShowSubscription(GroupAccess access, Subscriptions subscriptions, GroupSeats seats) {
        this.access = access;
        this.subscriptions = subscriptions;
        this.seats = seats;
    }

    public SubscriptionView run(Caller caller, GroupId group) {
        GroupPolicy.mustSeeMembers(access.joined(caller, group).member());
        Subscription subscription = subscriptions.find(group).orElseGet(() -> Subscription.community(group));
        return SubscriptionView.of(subscription, seats.taken(group));
    }
}

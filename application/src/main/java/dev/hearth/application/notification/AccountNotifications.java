package dev.hearth.application.notification;

import dev.hearth.application.identity.AccountEffects;
import dev.hearth.application.notification.port.Notifications;
import dev.hearth.application.notification.port.PushSubscriptions;
import dev.hearth.domain.identity.UserId;

/** What the end of an account means for notifications: only they ever saw them, and they are removed, as are their devices. */
public final class AccountNotifications implements AccountEffects {
    private final Notifications notifications;
    private final PushSubscriptions devices;

    public AccountNotifications(Notifications notifications, PushSubscriptions devices) {
        this.notifications = notifications;
        this.devices = devices;
    }

    @Override
    public void mustBeSettled(UserId user) {}

    @Override
    public void deleted(UserId user) {
        notifications.removeAll(user);
        devices.removeAll(user);
    }
}

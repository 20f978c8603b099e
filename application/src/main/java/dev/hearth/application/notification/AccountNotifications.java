package dev.hearth.application.notification;

import dev.hearth.application.identity.AccountEffects;
import dev.hearth.application.notification.port.Notifications;
import dev.hearth.domain.identity.UserId;

/** What the end of an account means for notifications: only they ever saw them, and they are removed. */
public final class AccountNotifications implements AccountEffects {
    private final Notifications notifications;

    public AccountNotifications(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public void mustBeSettled(UserId user) {}

    @Override
    public void deleted(UserId user) {
        notifications.removeAll(user);
    }
}

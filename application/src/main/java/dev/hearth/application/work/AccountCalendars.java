package dev.hearth.application.work;

import dev.hearth.application.identity.AccountEffects;
import dev.hearth.application.identity.SessionEffects;
import dev.hearth.application.work.port.CalendarLinks;
import dev.hearth.domain.identity.UserId;

/**
 * Ends the links to calendars of whoever ends all their sessions, or their account: a link is as good as a session that may only
 * read, and whoever was in the account may have made one.
 */
public final class AccountCalendars implements AccountEffects, SessionEffects {
    private final CalendarLinks links;

    public AccountCalendars(CalendarLinks links) {
        this.links = links;
    }

    @Override
    public void mustBeSettled(UserId user) {}

    @Override
    public void deleted(UserId user) {
        links.removeAll(user);
    }

    @Override
    public void signedOut(UserId user) {
        links.removeAll(user);
    }
}

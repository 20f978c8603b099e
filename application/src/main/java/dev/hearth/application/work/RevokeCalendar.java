package dev.hearth.application.work;

import dev.hearth.application.work.port.CalendarLinks;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.CalendarId;

/** Ends a link to a calendar: its address leads nowhere from then on. */
public final class RevokeCalendar {
    private final CalendarLinks links;

    public RevokeCalendar(CalendarLinks links) {
        this.links = links;
    }

    public void run(Caller caller, CalendarId id) {
        if (!links.remove(caller.user(), id)) {
            throw new Refusal.NotFound("calendar");
        }
    }
}

package dev.hearth.application.work;

import dev.hearth.application.work.port.CalendarLinks;
import dev.hearth.domain.identity.Caller;
import java.util.List;
import java.util.Optional;

/** Lists one's links to calendars, oldest first; their addresses are told to nobody again. */
public final class ListCalendars {
    private final CalendarLinks links;

    public ListCalendars(CalendarLinks links) {
        this.links = links;
    }

    public List<CalendarView> run(Caller caller) {
        return links.of(caller.user()).stream()
                .map(link -> CalendarView.of(link, Optional.empty()))
                .toList();
    }
}

package dev.hearth.domain.work;

import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names a link to a calendar; later ones have larger ids. */
public record CalendarId(UUID value) {
    public static CalendarId parse(String text) {
        return new CalendarId(Uuids.parse("calendarId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package dev.hearth.application.work.port;

import dev.hearth.domain.work.CalendarSheet;

/** Writes tasks as calendar programs read them (RFC 5545). For any thread; never waits. */
public interface CalendarFormat {
    /**
     * A whole calendar. The same sheet is always written alike, so that who reads it again can tell whether something has changed. Whatever
     * tasks say stays what they say: no text begins a line or a property of its own.
     */
    String write(CalendarSheet sheet);
}

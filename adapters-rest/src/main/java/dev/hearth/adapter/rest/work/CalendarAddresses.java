package dev.hearth.adapter.rest.work;

import java.net.URI;

/** Where calendars are read: below the public address of this Hearth. */
public final class CalendarAddresses {
    private final String base;

    public CalendarAddresses(URI publicUrl) {
        this.base = publicUrl.toASCIIString().replaceFirst("/+$", "");
    }

    /** The secret is made of characters that stand in an address as they are (RFC 3986 §2.3). */
    String of(String token) {
        return base + "/api/v1/calendars/" + token + ".ics";
    }
}

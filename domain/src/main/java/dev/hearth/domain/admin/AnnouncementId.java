package dev.hearth.domain.admin;

import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names an announcement; later ones have larger ids. */
public record AnnouncementId(UUID value) {
    public static AnnouncementId parse(String text) {
        return new AnnouncementId(Uuids.parse("announcementId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

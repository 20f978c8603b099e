package dev.hearth.application.group;

import dev.hearth.application.identity.CardView;
import dev.hearth.application.identity.Cards;
import dev.hearth.domain.group.ActivityEntry;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody did in a group, as its owner and admins see it.
 *
 * @param person whom it was done to
 * @param subjectId the id of what it was done to, such as a channel or an invitation
 * @param detail a few words, such as its name; may be empty
 */
public record ActivityView(
        String id,
        Instant at,
        CardView actor,
        String action,
        Optional<CardView> person,
        Optional<String> subjectId,
        String detail) {
    static ActivityView of(ActivityEntry entry, Cards people) {
        return new ActivityView(
                entry.id().toString(),
                entry.at(),
                people.of(entry.actor()),
                entry.kind().name().toLowerCase(Locale.ROOT),
                entry.person().map(people::of),
                entry.thing().map(UUID::toString),
                entry.detail());
    }
}

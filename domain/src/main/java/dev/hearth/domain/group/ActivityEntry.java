package dev.hearth.domain.group;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Text;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody did in a group. Never changed.
 *
 * @param actor who did it
 * @param person whom it was done to, where it was done to somebody
 * @param thing the id of what it was done to, such as a channel or an invitation
 * @param detail a few words, at most {@value #MAX_DETAIL} characters, such as a channel's name; may be empty
 */
public record ActivityEntry(
        ActivityId id,
        GroupId group,
        Instant at,
        UserId actor,
        ActivityKind kind,
        Optional<UserId> person,
        Optional<UUID> thing,
        String detail) {
    public static final int MAX_DETAIL = 300;

    public ActivityEntry {
        Text.bounded("detail", detail, 0, MAX_DETAIL);
    }
}

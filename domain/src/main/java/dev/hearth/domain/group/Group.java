package dev.hearth.domain.group;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Text;
import java.time.Instant;

/**
 * A workspace, team or household.
 *
 * @param description at most {@value #MAX_DESCRIPTION} characters, may be empty
 * @param firstRevision the group scope's revision at which the group appeared
 * @param revision the group scope's revision at which it last changed, {@link Revised#UNSTORED} before it is stored
 */
public record Group(
        GroupId id,
        GroupName name,
        String description,
        UserId creator,
        Instant createdAt,
        long firstRevision,
        long revision)
        implements Revised {
    public static final int MAX_DESCRIPTION = 2000;

    public Group {
        Text.bounded("description", description, 0, MAX_DESCRIPTION);
    }

    /** A group that is about to be stored. */
    public static Group found(GroupId id, GroupName name, String description, UserId creator, Instant now) {
        return new Group(id, name, description, creator, now, UNSTORED, UNSTORED);
    }

    /** This group as it was stored for the first time. */
    public Group storedAt(long first) {
        return new Group(id, name, description, creator, createdAt, first, first);
    }

    @Override
    public Scope scope() {
        return id.scope();
    }
}

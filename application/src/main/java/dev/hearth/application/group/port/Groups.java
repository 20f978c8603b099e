package dev.hearth.application.group.port;

import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/**
 * Stored groups. Names are unique by their keys, also under races.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface Groups {
    /**
     * Stores a new group with its scope's next revision, and returns it as stored.
     *
     * @throws dev.hearth.domain.shared.Refusal.Conflict on field {@code name} when it is taken; nothing is stored then
     */
    Group add(Group group);

    Optional<Group> find(GroupId id);

    /**
     * The groups a person is in, oldest group first, in one query.
     *
     * @param after the key of the last item already seen ({@link Page#next()}), empty for the first page; a group's id
     * @param limit 1 or more
     */
    Page<JoinedGroup> joinedBy(UserId user, Optional<GroupId> after, int limit);
}

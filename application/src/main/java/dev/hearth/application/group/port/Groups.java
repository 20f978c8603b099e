package dev.hearth.application.group.port;

import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.NameKey;
import dev.hearth.domain.shared.Page;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Stored groups. Names are unique by their keys, also under races; a deleted group's name is free again. Deleted groups are found
 * by nothing but the change log.
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
     * Changes a group as it is stored now, gives it its scope's next revision and returns it; where the change leaves it as it is,
     * nothing is stored.
     *
     * @param change pure, since it is called again where writers race; when it throws, nothing is stored
     * @throws dev.hearth.domain.shared.Refusal.NotFound when there is no such group
     * @throws dev.hearth.domain.shared.Refusal.Conflict on field {@code name} when the new one is taken
     */
    Group change(GroupId id, UnaryOperator<Group> change);

    /**
     * The groups a person is in, oldest group first, in one query.
     *
     * @param after the key of the last item already seen ({@link Page#next()}), empty for the first page; a group's id
     * @param limit 1 or more
     */
    Page<JoinedGroup> joinedBy(UserId user, Optional<GroupId> after, int limit);

    /** The groups that {@link Group#isOpen()}, oldest first. Parameters as above. */
    Page<Group> open(Optional<GroupId> after, int limit);

    /**
     * All groups, oldest first. Other parameters as above.
     *
     * @param part of the name, as names are compared
     */
    Page<Group> list(Optional<NameKey> part, Optional<GroupId> after, int limit);
}

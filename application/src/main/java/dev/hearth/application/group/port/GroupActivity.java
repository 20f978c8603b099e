package dev.hearth.application.group.port;

import dev.hearth.domain.group.ActivityEntry;
import dev.hearth.domain.group.ActivityId;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.shared.Page;
import java.util.Optional;

/**
 * What was done in groups; entries are only added.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface GroupActivity {
    /** Stores an entry; within a transaction it stands or falls with it. */
    void add(ActivityEntry entry);

    /**
     * The entries of a group, newest first. Costs the same however many there are.
     *
     * @param before the id of the last item already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<ActivityEntry> of(GroupId group, Optional<ActivityId> before, int limit);
}

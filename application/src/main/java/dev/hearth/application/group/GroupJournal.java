package dev.hearth.application.group;

import dev.hearth.application.group.port.GroupActivity;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.group.ActivityEntry;
import dev.hearth.domain.group.ActivityId;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes down what is done in a group. To be called in the transaction of what is done, as its last write: where a store has no
 * transactions, a crash then loses a line of the journal and nothing else.
 */
public final class GroupJournal {
    private final GroupActivity activity;
    private final IdSource ids;
    private final Clock clock;

    public GroupJournal(GroupActivity activity, IdSource ids, Clock clock) {
        this.activity = activity;
        this.ids = ids;
        this.clock = clock;
    }

    /** Something that was done to the group itself. */
    public void note(GroupId group, UserId actor, ActivityKind kind, String detail) {
        add(group, actor, kind, Optional.empty(), Optional.empty(), detail);
    }

    /** Something that was done to somebody. */
    public void notePerson(GroupId group, UserId actor, ActivityKind kind, UserId person, String detail) {
        add(group, actor, kind, Optional.of(person), Optional.empty(), detail);
    }

    /** Something that was done to a thing that has an id, such as a channel. Not to one that must stay unknown to admins. */
    public void noteThing(GroupId group, UserId actor, ActivityKind kind, UUID thing, String detail) {
        add(group, actor, kind, Optional.empty(), Optional.of(thing), detail);
    }

    private void add(
            GroupId group,
            UserId actor,
            ActivityKind kind,
            Optional<UserId> person,
            Optional<UUID> thing,
            String detail) {
        activity.add(new ActivityEntry(
                new ActivityId(ids.next()), group, clock.instant(), actor, kind, person, thing, detail));
    }
}

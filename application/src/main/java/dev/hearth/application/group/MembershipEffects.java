package dev.hearth.application.group;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupMember;
import java.util.List;

/**
 * What else happens when somebody comes into a group or goes. Another feature says it; it runs in the same transaction and
 * returns what else was stored, to be published once all of it stands. Where a store has no transactions it may be run again
 * after a crash, so doing it twice must be as good as doing it once.
 */
public interface MembershipEffects {
    /** Somebody has come in: their membership is stored. */
    List<Revised> joined(GroupMember member);

    /** Somebody is about to go: their membership is still there. */
    List<Revised> left(GroupMember member);

    /** A group is about to be deleted, with everybody in it: nobody is told to {@link #left} one by one. */
    List<Revised> deleted(Group group);
}

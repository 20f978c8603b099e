package dev.hearth.application.group;

import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.group.port.Groups;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.Archiving;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Closes groups for a time or for good. Who may is decided before. */
public final class GroupCloser {
    private final Groups groups;
    private final GroupMembers members;
    private final List<MembershipEffects> effects;
    private final GroupJournal journal;
    private final Clock clock;

    public GroupCloser(
            Groups groups, GroupMembers members, List<MembershipEffects> effects, GroupJournal journal, Clock clock) {
        this.groups = groups;
        this.members = members;
        this.effects = List.copyOf(effects);
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps everything in it as it is, to be read. Within the caller's transaction. */
    public Group archive(UserId actor, GroupId id, Archiving.By by) {
        return change(actor, id, ActivityKind.GROUP_ARCHIVED, group -> group.archived(clock.instant(), by));
    }

    /** Lets everybody go on in it. Within the caller's transaction. */
    public Group restore(UserId actor, GroupId id, Archiving.By by) {
        return change(actor, id, ActivityKind.GROUP_UNARCHIVED, group -> group.restored(by));
    }

    private Group change(UserId actor, GroupId id, ActivityKind kind, UnaryOperator<Group> change) {
        Optional<Archiving> before = groups.find(id).flatMap(Group::archiving);
        Group after = groups.change(id, change);
        if (!after.archiving().equals(before)) {
            journal.note(id, actor, kind, after.name().value());
        }
        return after;
    }

    /**
     * Deletes a group, within the caller's transaction; its name is free again.
     *
     * @return what was stored, to be published after the transaction
     */
    public List<Revised> delete(UserId actor, GroupId id, Archiving.By by) {
        Group group = groups.find(id).orElseThrow(() -> new Refusal.NotFound("group"));
        group.mustBeUpTo(by);
        List<Revised> changes = new ArrayList<>();
        // What it holds goes first and those who are in it last: a crash in between leaves a group that can be deleted
        // again, or memberships of none, which nobody sees.
        effects.forEach(effect -> changes.addAll(effect.deleted(group)));
        Instant now = clock.instant();
        changes.add(groups.change(id, found -> found.deleted(now, by)));
        members.endAll(id, now);
        journal.note(id, actor, ActivityKind.GROUP_DELETED, group.name().value());
        return List.copyOf(changes);
    }
}

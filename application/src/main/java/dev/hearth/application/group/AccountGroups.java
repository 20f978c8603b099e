package dev.hearth.application.group;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.identity.AccountEffects;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.Archiving;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the end of an account means for groups: they leave all of them. A group of theirs falls to its {@link Heirs}, and is deleted
 * where nobody else is in it. Who deletes their own account hands such groups over first.
 */
public final class AccountGroups implements AccountEffects {
    /** For a group's activity. */
    private static final String WHY = "account deleted";

    private static final int NAMED = 5;

    private final Groups groups;
    private final GroupMembers members;
    private final Heirs heirs;
    private final Handover handover;
    private final Departure departure;
    private final GroupCloser closer;
    private final GroupJournal journal;
    private final Transactions transactions;
    private final EventBus bus;

    public AccountGroups(
            Groups groups,
            GroupMembers members,
            Heirs heirs,
            Handover handover,
            Departure departure,
            GroupCloser closer,
            GroupJournal journal,
            Transactions transactions,
            EventBus bus) {
        this.groups = groups;
        this.members = members;
        this.heirs = heirs;
        this.handover = handover;
        this.departure = departure;
        this.closer = closer;
        this.journal = journal;
        this.transactions = transactions;
        this.bus = bus;
    }

    /** An archived group cannot be handed over; it falls to its heirs. */
    @Override
    public void mustBeSettled(UserId user) {
        List<String> left = members.groupsOf(user).stream()
                .flatMap(id -> groups.find(id).stream())
                .filter(group -> group.isOwnedBy(user) && group.archivedAt().isEmpty())
                .filter(group -> hasOthers(group.id()))
                .map(group -> group.name().value())
                .toList();
        if (!left.isEmpty()) {
            String more = left.size() > NAMED ? " and %d more".formatted(left.size() - NAMED) : "";
            String named = String.join(", ", left.subList(0, Math.min(NAMED, left.size())));
            throw new Refusal.Conflict("groups", "Hand these groups over or delete them first: " + named + more + ".");
        }
    }

    private boolean hasOthers(GroupId group) {
        return members.of(group, Optional.empty(), 2).items().size() > 1;
    }

    /** Each group by itself, so that nobody else waits for long. */
    @Override
    public void deleted(UserId user) {
        for (GroupId group : members.groupsOf(user)) {
            transactions.run(() -> left(group, user)).forEach(bus::publish);
        }
    }

    private List<Revised> left(GroupId id, UserId user) {
        Optional<GroupMember> member = members.find(id, user);
        Optional<Group> group = groups.find(id);
        if (member.isEmpty() || group.isEmpty()) {
            return List.of();
        }
        JoinedGroup joined = new JoinedGroup(group.get(), member.get());
        if (joined.role() != GroupRole.OWNER) {
            return gone(joined);
        }
        // Also what an administrator archived: with nobody in it, there is nobody it could go back to.
        return heirs.of(joined.group())
                .map(heir -> passedOn(joined, heir))
                .orElseGet(() -> closer.delete(user, id, Archiving.By.SERVER));
    }

    private List<Revised> passedOn(JoinedGroup owned, UserId heir) {
        List<Revised> changes = new ArrayList<>(handover.give(owned, heir, WHY));
        changes.addAll(gone(owned));
        return changes;
    }

    private List<Revised> gone(JoinedGroup joined) {
        GroupId id = joined.group().id();
        UserId user = joined.member().user();
        List<Revised> changes = departure.end(mereMember(id, user));
        journal.note(id, user, ActivityKind.MEMBER_LEFT, WHY);
        return changes;
    }

    /** Where a crash came between, a membership still says owner of a group that is another's. */
    private GroupMember mereMember(GroupId id, UserId user) {
        return members.change(id, user, m -> m.role() == GroupRole.OWNER ? m.as(GroupRole.ADMIN) : m);
    }
}

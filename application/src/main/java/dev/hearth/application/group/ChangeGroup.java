package dev.hearth.application.group;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.Fingerprint;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.Caller;
import java.util.Optional;

/** Changes a group's name and description. What is not named stays as it is. */
public final class ChangeGroup {
    private final GroupAccess access;
    private final Groups groups;
    private final GroupJournal journal;
    private final Transactions transactions;
    private final EventBus bus;

    public ChangeGroup(
            GroupAccess access, Groups groups, GroupJournal journal, Transactions transactions, EventBus bus) {
        this.access = access;
        this.groups = groups;
        this.journal = journal;
        this.transactions = transactions;
        this.bus = bus;
    }

    /**
     * What is to change.
     *
     * @param seen of the group, as it was shown to whoever changes it
     */
    public record Command(Optional<GroupName> name, Edit<String> description, Optional<Fingerprint> seen) {
        private Group over(Group before) {
            Group named = name.map(before::called).orElse(before);
            return named.described(
                    description.over(Optional.of(before.description())).orElse(""));
        }
    }

    /** Refuses with a conflict when the name is taken, and as stale when what is to change was changed by somebody else. */
    public GroupView run(Caller caller, GroupId id, Command command) {
        JoinedGroup changed = transactions.run(() -> changed(caller, id, command));
        bus.publish(changed.group());
        return GroupView.of(changed);
    }

    private JoinedGroup changed(Caller caller, GroupId id, Command command) {
        JoinedGroup joined = access.permitted(caller, id, GroupPermission.CHANGE_GROUP);
        Group changed = groups.change(id, group -> {
            Group after = command.over(group.mustBeInUse());
            command.seen().ifPresent(seen -> seen.mustHold(GroupView.fingerprint(group), GroupView.fingerprint(after)));
            return after;
        });
        if (changed.revision() != joined.group().revision()) {
            journal.note(
                    id,
                    caller.user(),
                    ActivityKind.GROUP_CHANGED,
                    changed.name().value());
        }
        return new JoinedGroup(changed, joined.member());
    }
}

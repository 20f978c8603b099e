package dev.hearth.application.group;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.shared.Fingerprint;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.GroupSettings;
import dev.hearth.domain.identity.Caller;
import java.util.Map;
import java.util.Optional;

/** Changes how a group is run. What is not named stays as it is. */
public final class ChangeGroupSettings {
    private final GroupAccess access;
    private final Groups groups;
    private final GroupJournal journal;
    private final Transactions transactions;
    private final EventBus bus;

    public ChangeGroupSettings(
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
     * @param least the least role for some permissions
     * @param seen of the settings, as they were shown to whoever changes them
     */
    public record Command(
            Optional<GroupSettings.Joining> joining,
            Optional<GroupRole> newcomers,
            Map<GroupPermission, GroupRole> least,
            Optional<Fingerprint> seen) {
        public Command {
            least = Map.copyOf(least);
        }

        private GroupSettings over(GroupSettings before) {
            GroupSettings open = joining.map(before::withJoining).orElse(before);
            GroupSettings after = newcomers.map(open::withNewcomers).orElse(open);
            for (Map.Entry<GroupPermission, GroupRole> entry : least.entrySet()) {
                after = after.withLeast(entry.getKey(), entry.getValue());
            }
            return after;
        }
    }

    /** Refuses as stale when what is to change was changed by somebody else. */
    public GroupSettingsView run(Caller caller, GroupId id, Command command) {
        Group changed = transactions.run(() -> change(caller, id, command));
        bus.publish(changed);
        return GroupSettingsView.of(changed.settings());
    }

    private Group change(Caller caller, GroupId id, Command command) {
        Group before =
                access.permitted(caller, id, GroupPermission.CHANGE_GROUP).group();
        Group after = groups.change(id, group -> group.mustBeInUse().withSettings(changed(group, command)));
        if (after.revision() != before.revision()) {
            journal.note(id, caller.user(), ActivityKind.GROUP_CHANGED, "settings");
        }
        return after;
    }

    private static GroupSettings changed(Group group, Command command) {
        GroupSettings after = command.over(group.settings());
        command.seen()
                .ifPresent(seen -> seen.mustHold(
                        GroupSettingsView.of(group.settings()).fingerprint(),
                        GroupSettingsView.of(after).fingerprint()));
        return after;
    }
}

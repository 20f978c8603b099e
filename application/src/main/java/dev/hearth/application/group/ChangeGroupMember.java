package dev.hearth.application.group;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.group.MemberPermissions;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes what a member may do. What is not named stays as it is. */
public final class ChangeGroupMember {
    private final GroupAccess access;
    private final GroupMembers members;
    private final GroupJournal journal;
    private final Transactions transactions;
    private final UserCards cards;
    private final EventBus bus;

    public ChangeGroupMember(
            GroupAccess access,
            GroupMembers members,
            GroupJournal journal,
            Transactions transactions,
            UserCards cards,
            EventBus bus) {
        this.access = access;
        this.members = members;
        this.journal = journal;
        this.transactions = transactions;
        this.cards = cards;
        this.bus = bus;
    }

    /** What is to change. */
    public record Command(Optional<GroupRole> role, Map<Mark, Set<GroupPermission>> permissions) {
        public Command {
            permissions = Map.copyOf(permissions);
        }

        /** Which of a member's own permissions are meant. */
        public enum Mark {
            GRANTED,
            DENIED
        }

        private MemberPermissions over(MemberPermissions before) {
            return new MemberPermissions(
                    permissions.getOrDefault(Mark.GRANTED, before.granted()),
                    permissions.getOrDefault(Mark.DENIED, before.denied()));
        }
    }

    public GroupMemberView run(Caller caller, GroupId id, UserId user, Command command) {
        GroupMember changed = transactions.run(() -> {
            JoinedGroup host = access.permitted(caller, id, GroupPermission.MANAGE_MEMBERS);
            Optional<GroupRole> before = members.find(id, user).map(GroupMember::role);
            GroupMember after = members.change(id, user, member -> changed(host, member, command));
            if (!before.equals(Optional.of(after.role()))) {
                String role = after.role().name().toLowerCase(Locale.ROOT);
                journal.notePerson(id, caller.user(), ActivityKind.MEMBER_ROLE_CHANGED, user, role);
            }
            return after;
        });
        bus.publish(changed);
        return GroupMemberView.of(changed, cards.one(user));
    }

    private static GroupMember changed(JoinedGroup host, GroupMember before, Command command) {
        GroupPolicy.mayManage(host, new JoinedGroup(host.group(), before));
        command.role().ifPresent(role -> GroupPolicy.mayGive(host, role));
        MemberPermissions permissions = command.over(before.permissions());
        GroupPolicy.mayGive(host, before.permissions(), permissions);
        return before.as(command.role().orElse(before.role())).withPermissions(permissions);
    }
}

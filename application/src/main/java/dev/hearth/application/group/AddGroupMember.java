package dev.hearth.application.group;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.group.ActivityKind;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupPolicy;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.group.JoinedGroup;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.Optional;

/** Lets somebody into a group. Doing it again changes nothing. */
public final class AddGroupMember {
    private final GroupAccess access;
    private final Admission admission;
    private final GroupJournal journal;
    private final Users users;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final UserCards cards;
    private final EventBus bus;

    public AddGroupMember(
            GroupAccess access,
            Admission admission,
            GroupJournal journal,
            Users users,
            FollowUps followUps,
            Transactions transactions,
            UserCards cards,
            EventBus bus) {
        this.access = access;
        this.admission = admission;
        this.journal = journal;
        this.users = users;
        this.followUps = followUps;
        this.transactions = transactions;
        this.cards = cards;
        this.bus = bus;
    }

    /**
     * Who is to come in.
     *
     * @param role empty for the one that the group gives to newcomers
     */
    public record Command(UserId newcomer, Optional<GroupRole> role) {}

    public GroupMemberView run(Caller caller, GroupId group, Command command) {
        JoinedGroup host = access.permitted(caller, group, GroupPermission.INVITE);
        GroupRole role = command.role().orElse(host.group().settings().newcomers());
        GroupPolicy.mayAdmit(host, role);
        if (users.find(command.newcomer()).isEmpty()) {
            throw new Refusal.Invalid("userId", "is not a user");
        }
        Admission.Admitted admitted = transactions.run(() -> letIn(caller, group, command.newcomer(), role));
        admitted.changes().forEach(bus::publish);
        return GroupMemberView.of(admitted.member(), cards.one(command.newcomer()));
    }

    private Admission.Admitted letIn(Caller caller, GroupId group, UserId newcomer, GroupRole role) {
        Admission.Admitted admitted = admission.admit(group, newcomer, role);
        if (!admitted.changes().isEmpty()) {
            journal.notePerson(group, caller.user(), ActivityKind.MEMBER_ADDED, newcomer, "");
            followUps.of(FollowUps.Change.made(caller.user().scope(), admitted.member()));
        }
        return admitted;
    }
}

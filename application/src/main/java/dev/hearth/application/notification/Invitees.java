package dev.hearth.application.notification;

import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.group.port.Groups;
import dev.hearth.application.group.port.Invitations;
import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.group.InvitationId;
import dev.hearth.domain.group.InvitationState;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows who may be told of an invitation that was mailed: whoever has proven that the address is theirs, while it is open. Who invited
 * does not come to know whether there is such an account.
 */
public final class Invitees {
    private final Invitations invitations;
    private final Groups groups;
    private final GroupMembers members;
    private final Users users;
    private final Clock clock;

    public Invitees(Invitations invitations, Groups groups, GroupMembers members, Users users, Clock clock) {
        this.invitations = invitations;
        this.groups = groups;
        this.members = members;
        this.users = users;
        this.clock = clock;
    }

    /** Whom an invitation is for. */
    record Invitee(UserId person, Invitation invitation) {}

    /** Who is to be told of it; nobody who is in the group. */
    Optional<Invitee> of(InvitationId id) {
        return open(id).flatMap(invitation -> invitation
                .email()
                .flatMap(users::findByEmail)
                .map(Account::user)
                .filter(invitation::isMailedTo)
                .map(User::id)
                .filter(person -> members.find(invitation.group(), person).isEmpty())
                .map(person -> new Invitee(person, invitation)));
    }

    /** What the groups are called into which somebody is invited, as the invitations tell it; nothing of those that are not open to them. */
    Map<InvitationId, GroupName> groups(UserId person, Set<InvitationId> ids) {
        Optional<User> user = ids.isEmpty() ? Optional.empty() : users.find(person);
        return user.stream()
                .flatMap(somebody -> ids.stream()
                        .flatMap(id -> open(id).stream())
                        .filter(invitation -> invitation.isMailedTo(somebody)))
                .flatMap(invitation -> groups.find(invitation.group()).map(Group::name).stream()
                        .map(name -> Map.entry(invitation.id(), name)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Invitation> open(InvitationId id) {
        return invitations.find(id).filter(invitation -> invitation.state(clock.instant()) == InvitationState.OPEN);
    }
}

package dev.hearth.application.group;

import dev.hearth.application.group.port.GroupMembers;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds whom a group falls to when its owner is gone: the longest-serving of its admins, else of its members, else of its guests.
 * Whose account may not be used comes after all others.
 */
public final class Heirs {
    private static final Comparator<GroupMember> NEXT = Comparator.comparing(GroupMember::role)
            .thenComparing(GroupMember::joinedAt)
            .thenComparing(member -> member.user().toString());

    private final GroupMembers members;
    private final Users users;

    public Heirs(GroupMembers members, Users users) {
        this.members = members;
        this.users = users;
    }

    /** Empty when nobody else is in the group. */
    Optional<UserId> of(Group group) {
        List<UserId> others =
                others(group).stream().sorted(NEXT).map(GroupMember::user).toList();
        return others.stream()
                .filter(this::mayUseTheirs)
                .findFirst()
                .or(() -> others.stream().findFirst());
    }

    private List<GroupMember> others(Group group) {
        return Page.all(from -> members.of(group.id(), from.map(UserId::parse), PageRequest.MAX_LIMIT)).stream()
                .filter(member -> !group.isOwnedBy(member.user()))
                .toList();
    }

    private boolean mayUseTheirs(UserId user) {
        return users.find(user).filter(User::isActive).isPresent();
    }
}

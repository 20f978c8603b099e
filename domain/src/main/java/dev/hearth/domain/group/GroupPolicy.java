package dev.hearth.domain.group;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Who may do what in a group. To anybody who is not a member, a group does not exist, unless it is open. */
public final class GroupPolicy {
    private GroupPolicy() {}

    public static GroupMember mustBeMember(Optional<GroupMember> caller) {
        return caller.orElseThrow(() -> new Refusal.NotFound("group"));
    }

    /** The owner may anything; else what the member was denied or granted counts, and then the role. */
    public static boolean may(JoinedGroup caller, GroupPermission permission) {
        return caller.role() == GroupRole.OWNER
                || may(caller.member(), permission, caller.group().settings().leastFor(permission));
    }

    /**
     * Whether a membership alone allows what no group sets: it can be told without the group.
     *
     * @param permission not one that groups set
     */
    public static boolean may(GroupMember member, GroupPermission permission) {
        if (permission.isForGroupsToSet()) {
            throw new IllegalArgumentException(permission + " depends on the group's settings");
        }
        return may(member, permission, permission.usualLeast());
    }

    private static boolean may(GroupMember member, GroupPermission permission, GroupRole least) {
        MemberPermissions own = member.permissions();
        return member.isActive()
                && !own.denied().contains(permission)
                && (own.granted().contains(permission) || member.role().isAtLeast(least));
    }

    public static void must(JoinedGroup caller, GroupPermission permission) {
        if (!may(caller, permission)) {
            throw new Refusal.Forbidden("You may not do this in this group.");
        }
    }

    public static void mustOwn(Group group, UserId caller) {
        if (!group.isOwnedBy(caller)) {
            throw new Refusal.Forbidden("Only the group's owner may do this.");
        }
    }

    /** Letting somebody in as something: never as more than one is oneself. */
    public static void mayAdmit(JoinedGroup caller, GroupRole as) {
        must(caller, GroupPermission.INVITE);
        mayGive(caller, as);
    }

    /** Members are managed from above: nobody touches the owner, nor somebody of their own rank. */
    public static void mayManage(JoinedGroup caller, JoinedGroup subject) {
        must(caller, GroupPermission.MANAGE_MEMBERS);
        if (!caller.role().isAbove(subject.role())) {
            throw new Refusal.Forbidden("This member is not below you in the group.");
        }
    }

    /** Giving a role: not above one's own, and ownership only by handing it over. */
    public static void mayGive(JoinedGroup caller, GroupRole role) {
        if (role == GroupRole.OWNER) {
            throw new Refusal.Invalid(
                    "role", "must be one of admin, member, guest: a group is handed over by its owner");
        }
        if (!caller.role().isAtLeast(role)) {
            throw new Refusal.Forbidden("Nobody can give a role above their own.");
        }
    }

    /** Granting and denying: only what one may oneself, in either direction. */
    public static void mayGive(JoinedGroup caller, MemberPermissions before, MemberPermissions after) {
        Set<GroupPermission> changed = changed(before.granted(), after.granted());
        changed.addAll(changed(before.denied(), after.denied()));
        if (!changed.stream().allMatch(permission -> may(caller, permission))) {
            throw new Refusal.Forbidden("Nobody can give or take what they may not do themselves.");
        }
    }

    private static Set<GroupPermission> changed(Set<GroupPermission> before, Set<GroupPermission> after) {
        Set<GroupPermission> changed = new HashSet<>(before);
        changed.addAll(after);
        changed.removeIf(permission -> before.contains(permission) && after.contains(permission));
        return changed;
    }

    /** Guests were let into some of it, not among all who are there. */
    public static void mustSeeMembers(GroupMember caller) {
        if (!may(caller, GroupPermission.SEE_MEMBERS)) {
            throw new Refusal.Forbidden("Guests do not see who else is in the group.");
        }
    }

    /** Reading who did what in the group is for those who run it. */
    public static void mayReadActivity(JoinedGroup caller) {
        if (!caller.role().isAtLeast(GroupRole.ADMIN)) {
            throw new Refusal.Forbidden("Only the group's owner and admins may read its activity.");
        }
    }

    /** Guests were let into some channels, and look around for no others. */
    public static void mustBrowse(GroupMember caller) {
        if (!may(caller, GroupPermission.BROWSE_CHANNELS)) {
            throw new Refusal.Forbidden("Guests do not see the group's other channels.");
        }
    }

    /** A group is never without its owner. */
    public static void mayLeave(GroupRole role) {
        if (role == GroupRole.OWNER) {
            throw new Refusal.Conflict("", "Hand the group over to somebody first, or delete it.");
        }
    }
}

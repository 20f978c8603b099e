package dev.hearth.domain.group;

import dev.hearth.domain.shared.Refusal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a group is run.
 *
 * @param newcomers the role of somebody who comes in without having been given one: member or guest
 * @param least the least role for a permission, where it differs from the usual one
 */
public record GroupSettings(Joining joining, GroupRole newcomers, Map<GroupPermission, GroupRole> least) {
    /** How one gets into a group. */
    public enum Joining {
        /** Everybody with an account sees that it is there and may join. */
        OPEN,
        /** One is let in; to others it does not exist. */
        CLOSED
    }

    public static final GroupSettings USUAL = new GroupSettings(Joining.CLOSED, GroupRole.MEMBER, Map.of());

    public GroupSettings {
        if (newcomers.isAbove(GroupRole.MEMBER)) {
            throw new Refusal.Invalid("defaultRole", "must be one of member, guest");
        }
        EnumMap<GroupPermission, GroupRole> unusual = new EnumMap<>(GroupPermission.class);
        least.forEach((permission, role) -> {
            if (!permission.isForGroupsToSet()) {
                throw new IllegalArgumentException("Groups do not choose who has " + permission);
            }
            if (role != permission.usualLeast()) {
                unusual.put(permission, role);
            }
        });
        least = Collections.unmodifiableMap(unusual);
    }

    /** The least role that has a permission. */
    public GroupRole leastFor(GroupPermission permission) {
        return least.getOrDefault(permission, permission.usualLeast());
    }

    public GroupSettings withJoining(Joining changed) {
        return new GroupSettings(changed, newcomers, least);
    }

    public GroupSettings withNewcomers(GroupRole changed) {
        return new GroupSettings(joining, changed, least);
    }

    public GroupSettings withLeast(GroupPermission permission, GroupRole role) {
        EnumMap<GroupPermission, GroupRole> changed = new EnumMap<>(GroupPermission.class);
        changed.putAll(least);
        changed.put(permission, role);
        return new GroupSettings(joining, newcomers, changed);
    }
}

package dev.hearth.domain.group;

import dev.hearth.domain.shared.Refusal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one member was granted or denied, whatever their role says.
 *
 * @param denied shares nothing with what is granted
 */
public record MemberPermissions(Set<GroupPermission> granted, Set<GroupPermission> denied) {
    public static final MemberPermissions NONE = new MemberPermissions(Set.of(), Set.of());

    public MemberPermissions {
        granted = ordered(granted);
        denied = ordered(denied);
        if (!Collections.disjoint(granted, denied)) {
            throw new Refusal.Invalid("denied", "must not name what is granted");
        }
    }

    private static Set<GroupPermission> ordered(Set<GroupPermission> some) {
        EnumSet<GroupPermission> copy = EnumSet.noneOf(GroupPermission.class);
        copy.addAll(some);
        return Collections.unmodifiableSet(copy);
    }
}

package dev.hearth.application.group;

import dev.hearth.application.identity.CardView;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupPermission;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody's place in a group, as the members see it.
 *
 * @param granted what they may do whatever their role says, absent where that is nothing; so is what they may not
 * @param leftAt when it ended, where it has
 */
public record GroupMemberView(
        String groupId,
        CardView user,
        String role,
        Optional<List<String>> granted,
        Optional<List<String>> denied,
        Instant joinedAt,
        Optional<Instant> leftAt,
        long revision) {
    public static GroupMemberView of(GroupMember member, CardView user) {
        return new GroupMemberView(
                member.group().toString(),
                user,
                word(member.role()),
                words(member.permissions().granted()),
                words(member.permissions().denied()),
                member.joinedAt(),
                member.leftAt(),
                member.revision());
    }

    private static Optional<List<String>> words(Set<GroupPermission> some) {
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(some.stream().map(GroupMemberView::word).toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

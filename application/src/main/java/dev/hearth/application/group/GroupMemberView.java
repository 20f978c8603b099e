package dev.hearth.application.group;

import dev.hearth.application.identity.CardView;
import dev.hearth.domain.group.GroupMember;
import java.time.Instant;
import java.util.Locale;

/** Somebody's place in a group, as the members see it. */
public record GroupMemberView(String groupId, CardView user, String role, Instant joinedAt, long revision) {
    public static GroupMemberView of(GroupMember member, CardView user) {
        return new GroupMemberView(
                member.group().toString(),
                user,
                member.role().name().toLowerCase(Locale.ROOT),
                member.joinedAt(),
                member.revision());
    }
}

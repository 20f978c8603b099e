package dev.hearth.application.group;

import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.JoinedGroup;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A group as its members see it.
 *
 * @param membership the reader's own place in it, absent where one picture goes to many readers
 */
public record GroupView(
        String id,
        String name,
        String description,
        String creatorId,
        Instant createdAt,
        long revision,
        Optional<Membership> membership) {

    /** The reader's own place. */
    public record Membership(String role, Instant joinedAt) {
        static Membership of(GroupMember member) {
            return new Membership(member.role().name().toLowerCase(Locale.ROOT), member.joinedAt());
        }
    }

    static GroupView of(JoinedGroup joined) {
        return of(joined.group(), Optional.of(Membership.of(joined.member())));
    }

    /** For many readers. */
    public static GroupView of(Group group) {
        return of(group, Optional.empty());
    }

    private static GroupView of(Group group, Optional<Membership> membership) {
        return new GroupView(
                group.id().toString(),
                group.name().value(),
                group.description(),
                group.creator().toString(),
                group.createdAt(),
                group.revision(),
                membership);
    }
}

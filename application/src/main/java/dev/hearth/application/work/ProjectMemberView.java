package dev.hearth.application.work;

import dev.hearth.application.identity.CardView;
import dev.hearth.domain.work.ProjectMember;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody's place in a project, as others see it.
 *
 * @param leftAt when it ended, where it has
 */
public record ProjectMemberView(
        String projectId, CardView user, String role, Instant joinedAt, Optional<Instant> leftAt, long revision) {
    public static ProjectMemberView of(ProjectMember member, CardView user) {
        return new ProjectMemberView(
                member.project().toString(),
                user,
                member.role().name().toLowerCase(Locale.ROOT),
                member.joinedAt(),
                member.leftAt(),
                member.revision());
    }
}

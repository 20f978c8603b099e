package dev.hearth.domain.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTest {
    private static final Instant NOW = Instant.parse("2026-04-05T06:07:08Z");

    private static Invitation link(GroupRole role, Instant expiresAt, Optional<Integer> mostUses) {
        return Invitation.link(
                new InvitationId(new UUID(1, 1)),
                new GroupId(new UUID(1, 2)),
                new UserId(new UUID(1, 3)),
                role,
                SecretDigest.of(new SecretCode("k")),
                NOW,
                expiresAt,
                mostUses);
    }

    private static Invitation link(Optional<Integer> mostUses) {
        return link(GroupRole.MEMBER, NOW.plus(Duration.ofDays(1)), mostUses);
    }

    @Test
    void aLinkCannotMakeAnybodyOwnerOrAdmin() {
        Instant later = NOW.plus(Duration.ofDays(1));
        assertThatThrownBy(() -> link(GroupRole.OWNER, later, Optional.empty())).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> link(GroupRole.ADMIN, later, Optional.empty())).isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1001})
    void usesAreOneToAThousand(int mostUses) {
        assertThatThrownBy(() -> link(Optional.of(mostUses))).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void itLivesUpToAYear() {
        Duration year = Invitation.LONGEST_LIFE;
        assertThat(link(GroupRole.MEMBER, NOW.plus(year), Optional.empty()).expiresAt())
                .isEqualTo(NOW.plus(year));
        assertThatThrownBy(() -> link(GroupRole.MEMBER, NOW, Optional.empty())).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> link(GroupRole.MEMBER, NOW.plus(year).plusMillis(1), Optional.empty()))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aUseIsTakenAndGivenBack() {
        Invitation used = link(Optional.of(1)).used(NOW);
        assertThat(used.state(NOW)).isEqualTo(InvitationState.USED_UP);
        assertThatThrownBy(() -> used.used(NOW)).isInstanceOf(Refusal.NotFound.class);
        assertThat(used.unused().state(NOW)).isEqualTo(InvitationState.OPEN);
    }

    @Test
    void aLinkIsDeclinedForNobodyElseAndNotSentAgain() {
        Invitation link = link(Optional.empty());
        assertThat(link.declined(NOW)).isEqualTo(link);
        assertThatThrownBy(() -> link.renewed(link.secret(), NOW)).isInstanceOf(Refusal.Conflict.class);
        assertThat(link.revoked(NOW).state(NOW)).isEqualTo(InvitationState.REVOKED);
        assertThat(link.revoked(NOW).revoked(NOW)).isEqualTo(link.revoked(NOW));
    }

    @Test
    void aSubscriptionThatIsOverHasTheSeatsOfTheCommunityPlan() {
        GroupId group = new GroupId(new UUID(1, 2));
        Subscription held =
                Subscription.of(group, PlanKey.TEAM, SubscriptionStatus.PAST_DUE, Optional.of(5), Optional.of(NOW));
        assertThat(held.seatLimit(NOW.minusMillis(1))).contains(5);
        assertThat(held.seatLimit(NOW)).isEmpty();
        assertThat(Subscription.of(group, PlanKey.TEAM, SubscriptionStatus.CANCELLED, Optional.of(5), Optional.empty())
                        .seatLimit(NOW))
                .isEmpty();
        assertThatThrownBy(() -> new PlanKey("Team plan")).isInstanceOf(Refusal.Invalid.class);
    }
}

package dev.hearth.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelPolicyTest {
    private static final UserId ADA = new UserId(new UUID(1, 1));
    private static final GroupId HOME = new GroupId(new UUID(2, 2));
    private static final ChannelId ROOM = new ChannelId(new UUID(3, 3));

    @ParameterizedTest(name = "{0} channel of {1}, group member {2}, member {3}: seen {4}")
    @CsvSource({
        "PUBLIC, server, false, false, true",
        "PUBLIC, group, false, false, false",
        "PUBLIC, group, true, false, true",
        "PUBLIC, group, false, true, true",
        "PRIVATE, server, false, false, false",
        "PRIVATE, group, true, false, false",
        "PRIVATE, group, true, true, true",
        "DIRECT, server, false, false, false",
        "DIRECT, server, false, true, true"
    })
    void whoMaySeeAChannel(ChannelType type, String place, boolean inGroup, boolean in, boolean seen) {
        Channel channel = channel(type, place.equals("group") ? Optional.of(HOME) : Optional.empty());
        Optional<ChannelMember> member = Optional.of(member(ChannelRole.MEMBER)).filter(m -> in);
        Optional<GroupMember> groupMember = Optional.of(GroupMember.joining(HOME, ADA, GroupRole.MEMBER, Instant.EPOCH))
                .filter(m -> inGroup);
        assertThat(ChannelPolicy.maySee(channel, member, groupMember)).isEqualTo(seen);
    }

    @Test
    void whatOneMayNotSeeIsNotThere() {
        Channel secret = channel(ChannelType.PRIVATE, Optional.empty());
        assertThatThrownBy(() -> ChannelPolicy.mustBeMember(secret, Optional.empty(), Optional.empty()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whatOneSeesButIsNotInMustBeJoined() {
        Channel open = channel(ChannelType.PUBLIC, Optional.empty());
        assertThatThrownBy(() -> ChannelPolicy.mustBeMember(open, Optional.empty(), Optional.empty()))
                .isInstanceOf(Refusal.Forbidden.class);
        ChannelMember member = member(ChannelRole.MEMBER);
        assertThat(ChannelPolicy.mustBeMember(open, Optional.of(member), Optional.empty()))
                .isEqualTo(member);
    }

    @ParameterizedTest(name = "{1} of a {0} channel may add: {2}")
    @CsvSource({
        "PUBLIC, MEMBER, true",
        "PUBLIC, OWNER, true",
        "PRIVATE, OWNER, true",
        "PRIVATE, MEMBER, false",
        "DIRECT, OWNER, false",
        "DIRECT, MEMBER, false"
    })
    void whoMayAddMembers(ChannelType type, ChannelRole role, boolean allowed) {
        Channel channel = channel(type, Optional.empty());
        if (allowed) {
            assertThatCode(() -> ChannelPolicy.mayAddMembers(channel, member(role)))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> ChannelPolicy.mayAddMembers(channel, member(role)))
                    .isInstanceOf(Refusal.Forbidden.class);
        }
    }

    private static Channel channel(ChannelType type, Optional<GroupId> group) {
        return type == ChannelType.DIRECT
                ? Channel.direct(ROOM, new DirectPair(ADA, ADA), ADA, Instant.EPOCH)
                : Channel.named(ROOM, group, type, new ChannelName("room"), "", ADA, Instant.EPOCH);
    }

    private static ChannelMember member(ChannelRole role) {
        return ChannelMember.joining(ROOM, ADA, role, Instant.EPOCH);
    }
}

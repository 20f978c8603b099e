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
    void guestsOfAGroupSeeOnlyChannelsTheyAreIn() {
        Channel channel = channel(ChannelType.PUBLIC, Optional.of(HOME));
        Optional<GroupMember> guest = Optional.of(GroupMember.joining(HOME, ADA, GroupRole.GUEST, Instant.EPOCH));
        assertThat(ChannelPolicy.maySee(channel, Optional.empty(), guest)).isFalse();
        assertThat(ChannelPolicy.maySee(channel, Optional.of(member(ChannelRole.MEMBER)), guest))
                .isTrue();
    }

    @Test
    void whatOneMayNotSeeIsNotThere() {
        Channel secret = channel(ChannelType.PRIVATE, Optional.empty());
        assertThatThrownBy(() -> ChannelPolicy.mustSee(secret, Optional.empty(), Optional.empty()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @ParameterizedTest(name = "{0} in the channel, {1} in the group: runs it {2}, owns it {3}")
    @CsvSource({
        "OWNER, -, true, true",
        "MODERATOR, -, true, false",
        "MEMBER, -, false, false",
        "-, MEMBER, false, false",
        "-, ADMIN, true, true",
        "-, OWNER, true, true",
        "MEMBER, ADMIN, true, true"
    })
    void whoRunsAChannelAndWhoOwnsIt(String role, String groupRole, boolean runs, boolean owns) {
        Channel channel = channel(ChannelType.PUBLIC, Optional.of(HOME));
        Optional<ChannelMember> member =
                role.equals("-") ? Optional.empty() : Optional.of(member(ChannelRole.valueOf(role)));
        Optional<GroupMember> groupMember = groupRole.equals("-")
                ? Optional.empty()
                : Optional.of(GroupMember.joining(HOME, ADA, GroupRole.valueOf(groupRole), Instant.EPOCH));
        assertThat(allows(() -> ChannelPolicy.mayRun(channel, member, groupMember)))
                .isEqualTo(runs);
        assertThat(allows(() -> ChannelPolicy.mayOwn(channel, member, groupMember)))
                .isEqualTo(owns);
    }

    @Test
    void nobodyRunsLeavesOrEntersADirectChannel() {
        Channel direct = channel(ChannelType.DIRECT, Optional.empty());
        Optional<ChannelMember> owner = Optional.of(member(ChannelRole.OWNER));
        assertThat(allows(() -> ChannelPolicy.mayRun(direct, owner, Optional.empty())))
                .isFalse();
        assertThat(allows(() -> ChannelPolicy.mayOwn(direct, owner, Optional.empty())))
                .isFalse();
        assertThat(allows(() -> ChannelPolicy.mayLeave(direct))).isFalse();
    }

    @Test
    void anOwnerIsPutOutByTheGroupOnly() {
        Optional<ChannelMember> moderator = Optional.of(member(ChannelRole.MODERATOR));
        assertThat(allows(() -> ChannelPolicy.mayRemove(moderator, member(ChannelRole.MEMBER))))
                .isTrue();
        assertThat(allows(() -> ChannelPolicy.mayRemove(moderator, member(ChannelRole.OWNER))))
                .isFalse();
        assertThat(allows(() -> ChannelPolicy.mayRemove(Optional.empty(), member(ChannelRole.OWNER))))
                .isTrue();
    }

    @Test
    void nothingChangesInAnArchivedChannel() {
        Channel open = channel(ChannelType.PUBLIC, Optional.empty());
        Channel archived = open.with(new ChannelLife(Optional.of(Instant.EPOCH), Optional.empty()));
        assertThatCode(() -> ChannelPolicy.mustBeOpen(open)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ChannelPolicy.mustBeOpen(archived)).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> ChannelPolicy.mayAddMembers(archived, member(ChannelRole.OWNER)))
                .isInstanceOf(Refusal.Conflict.class);
    }

    private static boolean allows(Runnable question) {
        try {
            question.run();
            return true;
        } catch (Refusal.Forbidden no) {
            return false;
        }
    }

    @ParameterizedTest(name = "{1} of a {0} channel may add: {2}")
    @CsvSource({
        "PUBLIC, MEMBER, true",
        "PUBLIC, OWNER, true",
        "PRIVATE, OWNER, true",
        "PRIVATE, MODERATOR, true",
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
                ? Channel.direct(ROOM, DirectPeople.of(ADA, ADA), ADA, Instant.EPOCH)
                : Channel.named(
                        ROOM, group, type, ChannelCard.named(new ChannelName("room"), "", ""), ADA, Instant.EPOCH);
    }

    private static ChannelMember member(ChannelRole role) {
        return ChannelMember.joining(ROOM, ADA, role, Instant.EPOCH);
    }
}

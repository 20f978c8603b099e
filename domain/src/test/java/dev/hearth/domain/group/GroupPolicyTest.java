package dev.hearth.domain.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupPolicyTest {
    @Test
    void toStrangersAGroupDoesNotExist() {
        assertThatThrownBy(() -> GroupPolicy.mustBeMember(Optional.empty())).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> GroupPolicy.mayAddMembers(Optional.empty())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aMemberIsAMember() {
        GroupMember member = member(GroupRole.MEMBER);
        assertThat(GroupPolicy.mustBeMember(Optional.of(member))).isEqualTo(member);
    }

    @ParameterizedTest
    @EnumSource(
            value = GroupRole.class,
            names = {"OWNER", "ADMIN"})
    void ownersAndAdminsLetPeopleIn(GroupRole role) {
        assertThatCode(() -> GroupPolicy.mayAddMembers(Optional.of(member(role))))
                .doesNotThrowAnyException();
    }

    @Test
    void membersDoNot() {
        assertThatThrownBy(() -> GroupPolicy.mayAddMembers(Optional.of(member(GroupRole.MEMBER))))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    private static GroupMember member(GroupRole role) {
        return GroupMember.joining(new GroupId(new UUID(1, 1)), new UserId(new UUID(2, 2)), role, Instant.EPOCH);
    }
}

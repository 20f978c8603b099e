package dev.hearth.domain.group;

import static dev.hearth.domain.group.GroupPermission.BROWSE_CHANNELS;
import static dev.hearth.domain.group.GroupPermission.CREATE_CHANNELS;
import static dev.hearth.domain.group.GroupPermission.INVITE;
import static dev.hearth.domain.group.GroupPermission.MANAGE_MEMBERS;
import static dev.hearth.domain.group.GroupPermission.SEE_MEMBERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** HT-02: roles, settings and a member's own permissions in a group. */
class GroupPolicyTest {
    private static final UserId FOUNDER = new UserId(new UUID(1, 1));
    private static final UserId OTHER = new UserId(new UUID(2, 2));
    private static final Group HOME =
            Group.found(new GroupId(new UUID(3, 3)), new GroupName("Home"), "", FOUNDER, Instant.EPOCH);

    @Test
    void toStrangersAGroupDoesNotExist() {
        assertThatThrownBy(() -> GroupPolicy.mustBeMember(Optional.empty())).isInstanceOf(Refusal.NotFound.class);
        GroupMember member = in(HOME, GroupRole.GUEST).member();
        assertThat(GroupPolicy.mustBeMember(Optional.of(member))).isEqualTo(member);
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "CREATE_CHANNELS, ADMIN, true",
        "CREATE_CHANNELS, MEMBER, true",
        "CREATE_CHANNELS, GUEST, false",
        "CREATE_TASKS, MEMBER, true",
        "INVITE, ADMIN, true",
        "INVITE, MEMBER, false",
        "MANAGE_MEMBERS, ADMIN, true",
        "MANAGE_MEMBERS, MEMBER, false",
        "CHANGE_GROUP, MEMBER, false",
        "BROWSE_CHANNELS, MEMBER, true",
        "BROWSE_CHANNELS, GUEST, false",
        "SEE_MEMBERS, GUEST, false"
    })
    void roles_decide_where_nothing_else_is_said(GroupPermission permission, GroupRole role, boolean may) {
        assertThat(GroupPolicy.may(in(HOME, role), permission)).isEqualTo(may);
    }

    @Test
    void settings_decide_who_may() {
        Group strict = HOME.withSettings(HOME.settings().withLeast(CREATE_CHANNELS, GroupRole.ADMIN));
        assertThat(GroupPolicy.may(in(strict, GroupRole.MEMBER), CREATE_CHANNELS))
                .isFalse();
        assertThat(GroupPolicy.may(in(strict, GroupRole.ADMIN), CREATE_CHANNELS))
                .isTrue();
        Group lax = HOME.withSettings(HOME.settings().withLeast(INVITE, GroupRole.GUEST));
        assertThat(GroupPolicy.may(in(lax, GroupRole.GUEST), INVITE)).isTrue();
    }

    @Test
    void what_a_member_was_granted_or_denied_wins() {
        JoinedGroup inviting = having(GroupRole.MEMBER, Set.of(INVITE), Set.of(CREATE_CHANNELS));
        assertThat(GroupPolicy.may(inviting, INVITE)).isTrue();
        assertThat(GroupPolicy.may(inviting, CREATE_CHANNELS)).isFalse();
        assertThat(GroupPolicy.may(
                        having(GroupRole.GUEST, Set.of(SEE_MEMBERS), Set.of()).member(), SEE_MEMBERS))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void the_owner_always_may(GroupPermission permission) {
        GroupMember owner = GroupMember.joining(HOME.id(), FOUNDER, GroupRole.OWNER, Instant.EPOCH)
                .withPermissions(new MemberPermissions(Set.of(), Set.of(permission)));
        assertThat(GroupPolicy.may(new JoinedGroup(HOME, owner), permission)).isTrue();
    }

    @Test
    void who_has_left_may_nothing() {
        GroupMember gone = in(HOME, GroupRole.ADMIN).member().left(Instant.EPOCH);
        assertThat(GroupPolicy.may(gone, SEE_MEMBERS)).isFalse();
        assertThat(GroupPolicy.may(new JoinedGroup(HOME, gone), INVITE)).isFalse();
    }

    @Test
    void a_membership_alone_does_not_tell_what_groups_set() {
        GroupMember member = in(HOME, GroupRole.MEMBER).member();
        assertThatThrownBy(() -> GroupPolicy.may(member, INVITE)).isInstanceOf(IllegalArgumentException.class);
        assertThat(GroupPolicy.may(member, BROWSE_CHANNELS)).isTrue();
    }

    @Test
    void the_group_says_who_owns_it() {
        assertThat(in(HOME, GroupRole.OWNER).role()).isEqualTo(GroupRole.ADMIN);
        assertThat(owner().role()).isEqualTo(GroupRole.OWNER);
        assertThat(new JoinedGroup(HOME, GroupMember.joining(HOME.id(), FOUNDER, GroupRole.MEMBER, Instant.EPOCH))
                        .role())
                .isEqualTo(GroupRole.OWNER);
    }

    @ParameterizedTest(name = "{0} manages {1}: {2}")
    @CsvSource({
        "ADMIN, ADMIN, false",
        "ADMIN, MEMBER, true",
        "ADMIN, GUEST, true",
        "MEMBER, GUEST, false",
        "GUEST, GUEST, false"
    })
    void members_are_managed_from_above(GroupRole host, GroupRole subject, boolean may) {
        assertAllowed(may, () -> GroupPolicy.mayManage(in(HOME, host), in(HOME, subject)));
    }

    @Test
    void nobody_manages_the_owner_and_the_owner_everybody_else() {
        assertAllowed(false, () -> GroupPolicy.mayManage(in(HOME, GroupRole.ADMIN), owner()));
        assertAllowed(false, () -> GroupPolicy.mayManage(owner(), owner()));
        assertAllowed(true, () -> GroupPolicy.mayManage(owner(), in(HOME, GroupRole.ADMIN)));
        JoinedGroup trusted = having(GroupRole.MEMBER, Set.of(MANAGE_MEMBERS), Set.of());
        assertAllowed(true, () -> GroupPolicy.mayManage(trusted, in(HOME, GroupRole.GUEST)));
        assertAllowed(false, () -> GroupPolicy.mayManage(trusted, in(HOME, GroupRole.MEMBER)));
    }

    @Test
    void nobody_gives_more_than_they_have() {
        assertAllowed(true, () -> GroupPolicy.mayGive(in(HOME, GroupRole.ADMIN), GroupRole.ADMIN));
        assertAllowed(false, () -> GroupPolicy.mayGive(in(HOME, GroupRole.MEMBER), GroupRole.ADMIN));
        assertThatThrownBy(() -> GroupPolicy.mayGive(owner(), GroupRole.OWNER)).isInstanceOf(Refusal.Invalid.class);
        MemberPermissions inviting = new MemberPermissions(Set.of(INVITE), Set.of());
        assertAllowed(true, () -> GroupPolicy.mayGive(in(HOME, GroupRole.ADMIN), MemberPermissions.NONE, inviting));
        assertAllowed(false, () -> GroupPolicy.mayGive(in(HOME, GroupRole.MEMBER), MemberPermissions.NONE, inviting));
        assertAllowed(false, () -> GroupPolicy.mayGive(in(HOME, GroupRole.MEMBER), inviting, MemberPermissions.NONE));
        assertAllowed(true, () -> GroupPolicy.mayGive(in(HOME, GroupRole.MEMBER), inviting, inviting));
    }

    @Test
    void the_owner_does_not_leave() {
        assertThatThrownBy(() -> GroupPolicy.mayLeave(GroupRole.OWNER)).isInstanceOf(Refusal.Conflict.class);
        assertThatCode(() -> GroupPolicy.mayLeave(GroupRole.GUEST)).doesNotThrowAnyException();
    }

    @Test
    void nothing_is_granted_and_denied_at_once() {
        assertThatThrownBy(() -> new MemberPermissions(Set.of(INVITE), Set.of(INVITE)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void newcomers_are_members_or_guests() {
        assertThatThrownBy(() -> GroupSettings.USUAL.withNewcomers(GroupRole.ADMIN))
                .isInstanceOf(Refusal.Invalid.class);
        GroupSettings back =
                GroupSettings.USUAL.withLeast(INVITE, GroupRole.MEMBER).withLeast(INVITE, INVITE.usualLeast());
        assertThat(back).isEqualTo(GroupSettings.USUAL);
    }

    @Test
    void an_archived_group_is_not_open_and_not_changed() {
        Group open = HOME.withSettings(HOME.settings().withJoining(GroupSettings.Joining.OPEN));
        assertThat(open.isOpen()).isTrue();
        Group archived = open.archived(Instant.EPOCH, Archiving.By.GROUP);
        assertThat(archived.isOpen()).isFalse();
        assertThatThrownBy(archived::mustBeInUse).isInstanceOf(Refusal.Conflict.class);
        assertThat(archived.archived(Instant.MAX, Archiving.By.GROUP)).isEqualTo(archived);
        assertThat(archived.restored(Archiving.By.GROUP)).isEqualTo(open);
        assertThat(open.deleted(Instant.EPOCH, Archiving.By.GROUP).follower()).contains(open.scope());
    }

    private static void assertAllowed(boolean may, Runnable question) {
        if (may) {
            assertThatCode(question::run).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(question::run).isInstanceOf(Refusal.Forbidden.class);
        }
    }

    private static JoinedGroup owner() {
        return new JoinedGroup(HOME, GroupMember.joining(HOME.id(), FOUNDER, GroupRole.OWNER, Instant.EPOCH));
    }

    private static JoinedGroup in(Group group, GroupRole role) {
        return new JoinedGroup(group, GroupMember.joining(group.id(), OTHER, role, Instant.EPOCH));
    }

    private static JoinedGroup having(GroupRole role, Set<GroupPermission> granted, Set<GroupPermission> denied) {
        JoinedGroup plain = in(HOME, role);
        return new JoinedGroup(HOME, plain.member().withPermissions(new MemberPermissions(granted, denied)));
    }
}

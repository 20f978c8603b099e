package dev.hearth.application.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.group.ChangeGroupMember.Command.Mark;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.Fingerprint;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.group.GroupPermission;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.TestHearth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** HT-04 HT-05 GC-02: what becomes of a group and of the people in it. */
class GroupLifeTest {
    private final TestHearth hearth = TestHearth.inMemory();
    private final Household all = Household.in(hearth);
    private final Caller ada = all.ada();
    private final Caller admin = all.newcomer("admin", GroupRole.ADMIN);
    private final Caller member = all.newcomer("member", GroupRole.MEMBER);
    private final Caller guest = all.newcomer("guest", GroupRole.GUEST);
    private final Caller stranger = hearth.somebodyCalled("stranger");

    @AfterEach
    void close() {
        hearth.close();
    }

    @Test
    void a_group_is_changed_by_those_who_may() {
        assertThat(all.changed(admin, "Hearth").name()).isEqualTo("Hearth");
        assertThatThrownBy(() -> all.changed(member, "Mine")).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> all.changed(stranger, "Mine")).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void changes_of_different_fields_go_together_and_of_the_same_field_do_not() {
        Optional<Fingerprint> seen =
                Optional.of(hearth.showGroup().run(ada, all.home()).fingerprint());
        all.changed(admin, "Hearth");
        ChangeGroup.Command described = new ChangeGroup.Command(Optional.empty(), new Edit.Put<>("Warm"), seen);
        GroupView both = all.groups().changeGroup().run(ada, all.home(), described);
        assertThat(both.name() + " " + both.description()).isEqualTo("Hearth Warm");
        ChangeGroup.Command named =
                new ChangeGroup.Command(Household.called("Other").name(), new Edit.Leave<>(), seen);
        assertThatThrownBy(() -> all.groups().changeGroup().run(ada, all.home(), named))
                .isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void an_archived_group_is_read_and_left_and_not_changed() {
        GroupView archived = all.groups().archiveGroup().run(admin, all.home());
        assertThat(archived.archivedAt()).isPresent();
        assertThat(hearth.showGroup().run(member, all.home()).archivedAt()).isPresent();
        assertThatThrownBy(() -> all.changed(ada, "New")).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> all.letIn(ada, stranger, Optional.empty())).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> all.ranked(ada, guest, GroupRole.MEMBER)).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> all.transferred(ada, admin)).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> openChannel(member)).isInstanceOf(Refusal.Conflict.class);
        all.groups().leaveGroup().run(member, all.home());
        assertThat(all.groups().restoreGroup().run(admin, all.home()).archivedAt())
                .isEmpty();
        assertThat(all.changed(ada, "New").name()).isEqualTo("New");
    }

    @Test
    void a_deleted_group_is_gone_for_everybody_and_its_name_is_free() {
        assertThatThrownBy(() -> all.groups().deleteGroup().run(admin, all.home()))
                .isInstanceOf(Refusal.Forbidden.class);
        all.groups().deleteGroup().run(ada, all.home());
        assertThatThrownBy(() -> hearth.showGroup().run(ada, all.home())).isInstanceOf(Refusal.NotFound.class);
        assertThat(hearth.listMyGroups().run(member, PageRequest.first()).items())
                .isEmpty();
        assertThat(hearth.stores().groupMembers().groupsOf(member.user())).isEmpty();
        hearth.createGroup()
                .run(
                        stranger,
                        new CreateGroup.Command(Household.called("Home").name().orElseThrow(), ""));
    }

    @Test
    void an_open_group_is_found_and_joined_by_anybody_with_the_role_for_newcomers() {
        assertThatThrownBy(() -> all.groups().joinGroup().run(stranger, all.home()))
                .isInstanceOf(Refusal.NotFound.class);
        all.opened();
        assertThat(all.groups()
                        .listOpenGroups()
                        .run(stranger, PageRequest.first())
                        .items())
                .extracting(OpenGroupView::name)
                .containsExactly("Home");
        GroupView joined = all.groups().joinGroup().run(stranger, all.home());
        assertThat(joined.membership().map(GroupView.Membership::role)).contains("member");
        assertThat(all.groups().joinGroup().run(stranger, all.home())).isEqualTo(joined);
        all.groups().archiveGroup().run(ada, all.home());
        assertThat(all.groups()
                        .listOpenGroups()
                        .run(stranger, PageRequest.first())
                        .items())
                .isEmpty();
    }

    @Test
    void who_leaves_is_out_and_may_be_let_in_again() {
        all.groups().leaveGroup().run(member, all.home());
        assertThatThrownBy(() -> hearth.showGroup().run(member, all.home())).isInstanceOf(Refusal.NotFound.class);
        assertThat(all.letIn(ada, member, Optional.of(GroupRole.GUEST)).role()).isEqualTo("guest");
    }

    @Test
    void the_owner_hands_over_before_leaving() {
        assertThatThrownBy(() -> all.groups().leaveGroup().run(ada, all.home())).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> all.transferred(admin, member)).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> all.transferred(ada, stranger)).isInstanceOf(Refusal.Invalid.class);
        GroupView given = all.transferred(ada, member);
        assertThat(given.ownerId()).isEqualTo(member.user().toString());
        assertThat(given.membership().map(GroupView.Membership::role)).contains("admin");
        assertThat(all.roleOf(member)).contains(GroupRole.OWNER);
        all.groups().leaveGroup().run(ada, all.home());
        assertThat(all.roleOf(ada)).isEmpty();
    }

    @Test
    void members_are_removed_and_ranked_from_above() {
        assertThatThrownBy(() -> remove(admin, ada)).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> remove(member, guest)).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> remove(admin, stranger)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> all.ranked(member, member, GroupRole.ADMIN)).isInstanceOf(Refusal.Forbidden.class);
        assertThat(all.ranked(admin, guest, GroupRole.MEMBER).role()).isEqualTo("member");
        remove(admin, guest);
        assertThat(all.roleOf(guest)).isEmpty();
    }

    private void remove(Caller host, Caller subject) {
        all.groups().removeGroupMember().run(host, all.home(), subject.user());
    }

    @Test
    void a_member_s_own_permissions_win_over_the_role() {
        assertThatThrownBy(() -> openChannel(guest)).isInstanceOf(Refusal.Forbidden.class);
        all.permitted(admin, guest, Map.of(Mark.GRANTED, Set.of(GroupPermission.CREATE_CHANNELS)));
        openChannel(guest);
        all.permitted(admin, member, Map.of(Mark.DENIED, Set.of(GroupPermission.CREATE_CHANNELS)));
        assertThatThrownBy(() -> openChannel(member)).isInstanceOf(Refusal.Forbidden.class);
    }

    private void openChannel(Caller caller) {
        hearth.createChannel()
                .run(
                        caller,
                        new CreateChannel.Command(
                                Optional.of(all.home()), ChannelType.PUBLIC, new ChannelName("plans"), ""));
    }

    @Test
    void guests_do_not_see_who_else_is_there() {
        assertThatThrownBy(() -> hearth.listGroupMembers().run(guest, all.home(), PageRequest.first()))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(hearth.showGroup().run(guest, all.home()).name()).isEqualTo("Home");
    }
}

package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** HT-03, HT-04: what becomes of a group whose owner's account is deleted, on a store. */
public interface FormerOwnersContract extends StoresUnderTest {
    @Test
    default void whoOwnsGroupsWithOthersInThemHandsThemOverBeforeTheyGo() {
        try (Society society = Society.on(stores())) {
            Caller ada = society.person("ada");
            Caller grace = society.person("grace");
            GroupId home = society.founded(ada, "Home");
            society.letIn(ada, home, grace, GroupRole.GUEST);
            society.founded(ada, "Alone");
            assertThatThrownBy(() -> society.deletesOwn(ada))
                    .isInstanceOf(Refusal.Conflict.class)
                    .hasMessageContaining("Home")
                    .hasMessageNotContaining("Alone");
            assertThat(stores().users().find(ada.user()).orElseThrow().status()).isEqualTo(AccountStatus.ACTIVE);
            assertThat(stores().sessions().of(ada.user())).isNotEmpty();
            assertThat(society.members(home)).hasSize(2);
            society.hearth().groups().transferGroup().run(ada, home, grace.user());
            society.deletesOwn(ada);
            assertThat(society.hasAccount(ada)).isFalse();
            assertThat(roles(society, home)).isEqualTo(Map.of(grace.user(), GroupRole.OWNER));
        }
    }

    @Test
    default void deletedByAnAdministratorAGroupFallsToItsLongestServingAdmin() {
        try (Society society = Society.on(stores())) {
            Caller ada = society.person("ada");
            GroupId home = society.founded(ada, "Home");
            Caller member = joins(society, ada, home, "member");
            Caller second = joins(society, ada, home, "second");
            Caller third = joins(society, ada, home, "third");
            society.ranked(ada, home, third, GroupRole.ADMIN);
            society.ranked(ada, home, second, GroupRole.ADMIN);
            Caller warden = society.warden();
            try (EventEar ear = EventEar.on(society.bus())) {
                society.hearth().admin().deleteUser().run(warden, ada.user());
                assertThat(ear.heard())
                        .anyMatch(record -> record instanceof Group group && group.isOwnedBy(second.user()));
                assertThat(ear.heard())
                        .anyMatch(record -> record instanceof GroupMember gone
                                && gone.user().equals(ada.user())
                                && !gone.isActive());
            }
            assertThat(roles(society, home))
                    .isEqualTo(Map.of(
                            member.user(), GroupRole.MEMBER,
                            second.user(), GroupRole.OWNER,
                            third.user(), GroupRole.ADMIN));
            assertThat(society.group(home).orElseThrow().owner()).isEqualTo(second.user());
        }
    }

    @Test
    default void withoutAdminsItFallsToItsLongestServingMemberWhoseAccountIsInUse() {
        try (Society society = Society.on(stores())) {
            Caller ada = society.person("ada");
            GroupId home = society.founded(ada, "Home");
            Caller guest = joins(society, ada, home, "guest");
            society.ranked(ada, home, guest, GroupRole.GUEST);
            Caller asleep = joins(society, ada, home, "asleep");
            Caller first = joins(society, ada, home, "first");
            joins(society, ada, home, "later");
            Caller warden = society.warden();
            society.hearth().admin().suspendUser().run(warden, asleep.user());
            society.hearth().admin().deleteUser().run(warden, ada.user());
            assertThat(society.group(home).orElseThrow().owner()).isEqualTo(first.user());
            society.hearth().admin().deleteUser().run(warden, first.user());
            society.hearth()
                    .admin()
                    .deleteUser()
                    .run(warden, society.group(home).orElseThrow().owner());
            assertThat(society.group(home).orElseThrow().owner()).isEqualTo(guest.user());
            society.hearth().admin().deleteUser().run(warden, guest.user());
            assertThat(roles(society, home)).isEqualTo(Map.of(asleep.user(), GroupRole.OWNER));
        }
    }

    @Test
    default void aGroupThatNobodyElseIsInGoesWithItsOwner() {
        try (Society society = Society.on(stores())) {
            Caller ada = society.person("ada");
            GroupId home = society.founded(ada, "Home");
            ChannelId hall = society.channelIn(ada, home, "hall");
            society.deletesOwn(ada);
            assertThat(society.group(home)).isEmpty();
            assertThat(stores().channels().find(hall)).isEmpty();
            assertThat(society.members(home)).isEmpty();
            society.founded(society.person("grace"), "Home");
        }
    }

    @Test
    default void anArchivedGroupKeepsNobodyAndIsPassedOn() {
        try (Society society = Society.on(stores())) {
            Caller ada = society.person("ada");
            GroupId home = society.founded(ada, "Home");
            Caller grace = joins(society, ada, home, "grace");
            society.hearth().groups().archiveGroup().run(ada, home);
            society.deletesOwn(ada);
            assertThat(roles(society, home)).isEqualTo(Map.of(grace.user(), GroupRole.OWNER));
            assertThat(society.group(home).orElseThrow().archivedAt()).isPresent();
        }
    }

    @Test
    default void whatAnAdministratorArchivedItsOwnerCannotDelete() {
        try (Society society = Society.on(stores())) {
            Caller ada = society.person("ada");
            GroupId home = society.founded(ada, "Home");
            ChannelId hall = society.channelIn(ada, home, "hall");
            Caller warden = society.warden();
            society.hearth().admin().archiveAnyGroup().run(warden, home);
            assertThatThrownBy(() -> society.hearth().groups().deleteGroup().run(ada, home))
                    .isInstanceOf(Refusal.Forbidden.class);
            assertThat(society.group(home)).isPresent();
            assertThat(stores().channels().find(hall)).isPresent();
            society.hearth().admin().deleteAnyGroup().run(warden, home);
            assertThat(society.group(home)).isEmpty();
            assertThat(stores().channels().find(hall)).isEmpty();
        }
    }

    @Test
    default void aMembershipThatACrashLeftSayingOwnerEndsLikeOthers() {
        try (Society society = Society.on(stores())) {
            Caller ada = society.person("ada");
            GroupId home = society.founded(ada, "Home");
            Caller grace = joins(society, ada, home, "grace");
            stores().groupMembers().change(home, grace.user(), member -> member.as(GroupRole.OWNER));
            society.deletesOwn(grace);
            assertThat(roles(society, home)).isEqualTo(Map.of(ada.user(), GroupRole.OWNER));
        }
    }

    private static Caller joins(Society society, Caller owner, GroupId group, String name) {
        Caller person = society.person(name);
        society.letIn(owner, group, person, GroupRole.MEMBER);
        return person;
    }

    private static Map<UserId, GroupRole> roles(Society society, GroupId group) {
        List<GroupMember> members = society.members(group);
        return members.stream().collect(Collectors.toMap(GroupMember::user, GroupMember::role));
    }
}

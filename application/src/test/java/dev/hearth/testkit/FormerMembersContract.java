package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.ChangePreference;
import dev.hearth.application.chat.SaveDraft;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelPreference;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Draft;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** HT-03, HT-04: where somebody was whose account is deleted or who left a group, on a store. */
public interface FormerMembersContract extends StoresUnderTest {
    @Test
    default void theyLeaveTheirGroupsAndChannelsAndOthersHearOfIt() {
        try (Society society = Society.on(stores())) {
            Caller ada = society.person("ada");
            Caller grace = society.person("grace");
            GroupId home = society.founded(ada, "Home");
            society.letIn(ada, home, grace, GroupRole.MEMBER);
            ChannelId hall = society.channelIn(ada, home, "hall");
            ChannelId town = society.channel(ada, "town");
            ChannelId direct = society.direct(ada, grace);
            List.of(hall, town).forEach(id -> society.hearth().joinChannel().run(grace, id));
            try (EventEar ear = EventEar.on(society.bus())) {
                society.deletesOwn(grace);
                assertThat(ear.heard())
                        .filteredOn(ChannelMember.class::isInstance)
                        .extracting(record -> ((ChannelMember) record).channel())
                        .containsExactlyInAnyOrder(hall, town, direct);
                assertThat(ear.heard()).hasAtLeastOneElementOfType(GroupMember.class);
            }
            assertThat(society.members(home)).extracting(GroupMember::user).containsExactly(ada.user());
            assertThat(stores().groupSeats().taken(home)).isEqualTo(1);
            for (ChannelId channel : List.of(hall, town, direct)) {
                assertThat(people(channel)).containsExactly(ada.user());
            }
            assertThat(stores().groupMembers().membershipsOf(grace.user())).isEmpty();
            graceTimePasses();
            assertThat(stores().changeLog().since(home.scope(), 0, 99).records())
                    .anyMatch(record -> record instanceof GroupMember gone
                            && gone.user().equals(grace.user())
                            && gone.leftAt().isPresent());
            society.deletesOwn(ada);
        }
    }

    @Test
    default void aChannelIsNotLeftWithoutAnOwner() {
        try (Society society = Society.on(stores())) {
            Caller ada = society.person("ada");
            Caller grace = society.person("grace");
            Caller linus = society.person("linus");
            ChannelId town = society.channel(ada, "town");
            society.joins(grace, town);
            society.joins(linus, town);
            society.hearth().chat().changeChannelRole().run(ada, town, linus.user(), ChannelRole.MODERATOR);
            society.deletesOwn(ada);
            assertThat(stores().channelMembers().owners(town)).containsExactly(linus.user());
            Caller edith = society.person("edith");
            society.joins(edith, town);
            society.deletesOwn(linus);
            assertThat(stores().channelMembers().owners(town)).containsExactly(grace.user());
            society.hearth().chat().changeChannelRole().run(grace, town, edith.user(), ChannelRole.OWNER);
            society.deletesOwn(grace);
            assertThat(stores().channelMembers().owners(town)).containsExactly(edith.user());
            society.deletesOwn(edith);
            assertThat(people(town)).isEmpty();
        }
    }

    /** Those who run the group do not even see a private channel they are not in. */
    @Test
    default void whoLeavesAGroupLeavesNoChannelOfItWithoutAnOwner() {
        try (Society society = Society.on(stores())) {
            Caller ada = society.person("ada");
            Caller grace = society.person("grace");
            Caller linus = society.person("linus");
            Caller edith = society.person("edith");
            GroupId home = society.founded(ada, "Home");
            List.of(grace, linus, edith).forEach(person -> society.letIn(ada, home, person, GroupRole.MEMBER));
            ChannelId den = society.privateChannelIn(grace, home, "den");
            society.lets(grace, den, linus);
            society.lets(grace, den, edith);
            society.hearth().chat().changeChannelRole().run(grace, den, edith.user(), ChannelRole.MODERATOR);
            try (EventEar ear = EventEar.on(society.bus())) {
                society.hearth().groups().leaveGroup().run(grace, home);
                assertThat(ear.heard())
                        .anyMatch(record -> record instanceof ChannelMember heir
                                && heir.user().equals(edith.user())
                                && heir.role() == ChannelRole.OWNER);
            }
            assertThat(stores().channelMembers().owners(den)).containsExactly(edith.user());
            society.hearth().groups().removeGroupMember().run(ada, home, edith.user());
            assertThat(stores().channelMembers().owners(den)).containsExactly(linus.user());
            society.hearth().groups().leaveGroup().run(linus, home);
            assertThat(people(den)).isEmpty();
        }
    }

    @Test
    default void whatOnlyTheyEverSawIsRemovedAndWhatTheySaidStays() {
        try (Society society = Society.on(stores())) {
            Caller ada = society.person("ada");
            Caller grace = society.person("grace");
            ChannelId town = society.channel(ada, "town");
            society.joins(grace, town);
            List.of(ada, grace).forEach(person -> keepsThings(society, person, town));
            society.deletesOwn(grace);
            Conversation line = Conversation.of(town);
            assertThat(stores().drafts().find(grace.user(), line)).isEqualTo(Draft.none(grace.user(), line));
            assertThat(stores().readMarkers().find(grace.user(), line)).isEqualTo(ReadMarker.none(grace.user(), line));
            assertThat(stores().channelPreferences().change(grace.user(), town, now -> now))
                    .isEqualTo(ChannelPreference.none(grace.user(), town));
            graceTimePasses();
            assertThat(stores().changeLog().since(grace.user().scope(), 0, 99).records())
                    .noneMatch(record -> record instanceof Draft);
            assertThat(stores().drafts().find(ada.user(), line).text()).isPresent();
            assertThat(stores().readMarkers().find(ada.user(), line).position()).isPositive();
            assertThat(stores().channelPreferences()
                            .change(ada.user(), town, now -> now)
                            .starred())
                    .isTrue();
            assertThat(society.hearth()
                            .listMessages()
                            .run(ada, town, PageRequest.first())
                            .items())
                    .extracting(message -> message.author().displayName())
                    .contains("Former member");
        }
    }

    @Test
    default void theInvitationsTheyMadeEndAlsoWhenTheyAreOnlySentAway() {
        try (Society society = Society.on(stores())) {
            Caller ada = society.person("ada");
            Caller grace = society.person("grace");
            Caller linus = society.person("linus");
            GroupId home = society.founded(ada, "Home");
            society.letIn(ada, home, grace, GroupRole.ADMIN);
            society.letIn(ada, home, linus, GroupRole.ADMIN);
            SecretCode adas = society.link(ada, home);
            SecretCode graces = society.link(grace, home);
            SecretCode linuss = society.link(linus, home);
            society.deletesOwn(grace);
            society.hearth().groups().removeGroupMember().run(ada, home, linus.user());
            for (SecretCode code : List.of(graces, linuss)) {
                assertThatThrownBy(() -> society.hearth().invitations().accept().run(linus, code))
                        .isInstanceOf(Refusal.NotFound.class);
            }
            society.hearth().invitations().accept().run(linus, adas);
        }
    }

    @Test
    default void nobodyComesInWhoseAccountIsGone() {
        try (Society society = Society.on(stores())) {
            Caller ada = society.person("ada");
            GroupId home = society.founded(ada, "Home");
            UserId gone = new UserId(new UUID(1, 2));
            assertThatThrownBy(() -> society.hearth().groups().admission().admit(home, gone, GroupRole.MEMBER))
                    .isInstanceOf(Refusal.Invalid.class);
            assertThat(society.members(home)).hasSize(1);
            assertThat(stores().groupSeats().taken(home)).isEqualTo(1);
        }
    }

    private static void keepsThings(Society society, Caller person, ChannelId channel) {
        MessageText text = new MessageText("remember me");
        String sent = society.hearth()
                .sendMessage()
                .run(person, new SendMessage.Command(channel, text, Optional.empty()))
                .id();
        society.hearth().chat().markRead().run(person, MessageId.parse(sent));
        SaveDraft.Command draft = new SaveDraft.Command(channel, Optional.empty(), Optional.of(text));
        society.hearth().chat().saveDraft().run(person, draft);
        ChangePreference.Command star =
                new ChangePreference.Command(Optional.of(true), Optional.empty(), Optional.empty());
        society.hearth().chat().changePreference().run(person, channel, star);
    }

    private List<UserId> people(ChannelId channel) {
        return stores().channelMembers().of(channel, Optional.empty(), 99).items().stream()
                .map(ChannelMember::user)
                .toList();
    }
}

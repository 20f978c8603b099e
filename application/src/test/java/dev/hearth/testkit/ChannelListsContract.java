package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.port.Channels;
import dev.hearth.domain.chat.Admission;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelLife;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelPreference;
import dev.hearth.domain.chat.ChannelPreference.NotificationLevel;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.User;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of {@link Channels} about a member's seat, starred channels and the channels of a place. */
public interface ChannelListsContract extends StoresUnderTest {
    @Test
    default void aSeatIsTheChannelTheMembershipAndTheWishes() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel general = given.storedChannel("general", ada);
        ChannelMember member = given.joined(general, ada);
        given.joined(general, grace);
        assertThat(stores().channels().seat(general.id(), ada.id())).contains(JoinedChannel.fresh(general, member));
        ChannelPreference wishes = stores().channelPreferences()
                .change(ada.id(), general.id(), now -> now.muted(true).with(NotificationLevel.MENTIONS));
        assertThat(stores().channels().seat(general.id(), ada.id()))
                .contains(new JoinedChannel(general, member, wishes));
        assertThat(stores().channels().joinedBy(ada.id(), Optional.empty(), 9).items())
                .containsExactly(new JoinedChannel(general, member, wishes));
        assertThat(stores().channels().seat(general.id(), grace.id()).map(JoinedChannel::preference))
                .contains(ChannelPreference.none(grace.id(), general.id()));
    }

    @Test
    default void whoIsNotInHasNoSeat() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = given.storedChannel("general", ada);
        Channel other = given.storedChannel("other", ada);
        given.joined(other, ada);
        stores().channelPreferences().change(ada.id(), general.id(), now -> now.starred(true));
        assertThat(stores().channels().seat(general.id(), ada.id())).isEmpty();
        assertThat(stores().channels().seat(new ChannelId(given.ids().next()), ada.id()))
                .isEmpty();
    }

    @Test
    default void starredChannelsComeInPagesOldestFirst() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        List<Channel> channels = IntStream.range(0, 8)
                .mapToObj(n -> given.storedChannel("channel " + n, ada))
                .toList();
        channels.forEach(channel -> given.joined(channel, ada));
        given.joined(channels.getFirst(), grace);
        for (int n : new int[] {6, 1, 4, 0}) {
            star(ada, channels.get(n), true);
        }
        star(grace, channels.get(3), true);
        star(ada, channels.get(6), false);
        given.left(channels.get(0), ada);
        given.joined(channels.get(7), grace);
        for (int limit : new int[] {1, 2, 9}) {
            assertThat(Pages.all(next -> stores().channels().starredBy(ada.id(), next.map(ChannelId::parse), limit)))
                    .extracting(joined -> joined.channel().id())
                    .containsExactly(channels.get(1).id(), channels.get(4).id());
        }
        assertThat(stores().channels().starredBy(ada.id(), Optional.empty(), 1).items())
                .containsExactly(
                        stores().channels().seat(channels.get(1).id(), ada.id()).orElseThrow());
    }

    private void star(User user, Channel channel, boolean starred) {
        stores().channelPreferences().change(user.id(), channel.id(), now -> now.starred(starred));
    }

    @Test
    default void thePublicChannelsOfAPlaceComeInPagesOldestFirst() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Optional<GroupId> home = Optional.of(given.storedGroup("Home", ada).id());
        Optional<GroupId> work = Optional.of(given.storedGroup("Work", ada).id());
        for (Optional<GroupId> place : List.of(home, work, Optional.<GroupId>empty())) {
            stores().channels().add(given.newChannel(place, ChannelType.PRIVATE, "secret", ada));
        }
        stores().channels().add(given.newDirect(ada));
        for (Optional<GroupId> place : List.of(home, Optional.<GroupId>empty())) {
            List<Channel> all = IntStream.range(0, 5)
                    .mapToObj(n -> stores().channels()
                            .add(given.newChannel(place, ChannelType.PUBLIC, "channel " + (9 - n), ada)))
                    .toList();
            for (int limit : new int[] {1, 2, 5, 9}) {
                assertThat(Pages.all(next -> stores().channels().publicIn(place, next.map(ChannelId::parse), limit)))
                        .containsExactlyElementsOf(all);
            }
        }
        assertThat(stores().channels().publicIn(work, Optional.empty(), 9).items())
                .isEmpty();
    }

    @Test
    default void archivedChannelsAreListedButTakeInNobody() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        GroupId home = given.storedGroup("Home", ada).id();
        Channel asked = stores().channels().add(inGroup(given, home, "asked", ada));
        Channel open = stores().channels().add(inGroup(given, home, "open", ada).with(Admission.EVERYBODY));
        Channel old = stores().channels().add(inGroup(given, home, "old", ada).with(Admission.EVERYBODY));
        stores().channels()
                .add(inGroup(given, given.storedGroup("Work", ada).id(), "other", ada)
                        .with(Admission.EVERYBODY));
        ChannelLife archived = new ChannelLife(Optional.of(given.clock().instant()), Optional.empty());
        Channel closed =
                stores().channels().change(old.id(), now -> now.with(archived)).orElseThrow();
        assertThat(stores().channels().forNewcomers(home)).containsExactly(open);
        assertThat(stores().channels().ofGroup(home)).containsExactlyInAnyOrder(asked, open, closed);
        assertThat(stores().channels()
                        .publicIn(Optional.of(home), Optional.empty(), 9)
                        .items())
                .containsExactly(asked, open, closed);
    }

    private static Channel inGroup(Given given, GroupId group, String name, User creator) {
        return given.newChannel(Optional.of(group), ChannelType.PUBLIC, name, creator);
    }
}

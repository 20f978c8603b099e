package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.port.Channels;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelCard;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.DirectPeople;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link Channels} about new channels and a person's list of them; the others are in the contracts it extends. */
public interface ChannelsContract extends ChannelChangesContract, ChannelListsContract {
    Optional<GroupId> SERVER_WIDE = Optional.empty();

    @Test
    default void aChannelIsFoundAsItWasStored() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        List<Channel> kinds = List.of(
                given.newChannel("general", ada),
                given.newChannel(SERVER_WIDE, ChannelType.PRIVATE, "secret", ada),
                given.newChannel(Optional.of(home.id()), ChannelType.PUBLIC, "kitchen", ada),
                given.newChannel(Optional.of(home.id()), ChannelType.PRIVATE, "gifts", ada),
                given.newDirect(ada, given.storedPerson("grace")),
                given.newDirect(ada),
                given.newDirect(ada, given.storedPerson("alan"), given.storedPerson("edith")));
        for (Channel unstored : kinds) {
            Channel stored = stores().channels().add(unstored);
            assertThat(stored.revision()).isPositive();
            assertThat(stored).isEqualTo(unstored.storedAt(stored.revision()));
            assertThat(stores().channels().find(stored.id())).contains(stored);
        }
    }

    @Test
    default void aChannelThatNeverWasIsNotFound() {
        Given given = Given.in(stores());
        given.storedChannel("general", given.storedPerson("ada"));
        assertThat(stores().channels().find(new ChannelId(given.ids().next()))).isEmpty();
    }

    @Test
    default void aTakenNameIsRefusedAndNothingIsStored() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        given.storedChannel("General", ada);
        Channel late = given.newChannel("ＧＥＮＥＲＡＬ", ada);
        mustCollide(late);
        assertThat(stores().channels().find(late.id())).isEmpty();
        graceTimePasses();
        assertThat(stores().changeLog().since(late.scope(), 0, 10).records()).isEmpty();
    }

    @Test
    default void aNameIsTakenWithinItsGroupAlone() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Optional<GroupId> home = Optional.of(given.storedGroup("Home", ada).id());
        Optional<GroupId> work = Optional.of(given.storedGroup("Work", ada).id());
        given.storedChannel("plans", ada);
        stores().channels().add(given.newChannel(home, ChannelType.PUBLIC, "plans", ada));
        stores().channels().add(given.newChannel(work, ChannelType.PRIVATE, "plans", ada));
        mustCollide(given.newChannel(home, ChannelType.PRIVATE, "Plans", ada));
        mustCollide(given.newChannel(work, ChannelType.PUBLIC, "PLANS", ada));
    }

    @Test
    default void privateChannelsOfTheServerShareNames() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        given.storedChannel("plans", ada);
        Channel one = stores().channels().add(given.newChannel(SERVER_WIDE, ChannelType.PRIVATE, "plans", ada));
        Channel two = stores().channels().add(given.newChannel(SERVER_WIDE, ChannelType.PRIVATE, "plans", ada));
        assertThat(stores().channels().find(one.id())).contains(one);
        assertThat(stores().channels().find(two.id())).contains(two);
    }

    @Test
    default void twoPeopleHaveOneDirectChannelWhoeverAsks() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        User alan = given.storedPerson("alan");
        Channel direct = stores().channels().add(given.newDirect(grace, ada));
        assertThat(stores().channels().findDirect(DirectPeople.of(ada.id(), grace.id())))
                .contains(direct);
        assertThat(stores().channels().findDirect(DirectPeople.of(ada.id(), alan.id())))
                .isEmpty();
        assertThat(stores().channels().findDirect(DirectPeople.of(ada.id(), ada.id())))
                .isEmpty();
        mustCollide(given.newDirect(ada, grace));
    }

    @Test
    default void everySetOfPeopleHasADirectChannelOfItsOwn() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        User alan = given.storedPerson("alan");
        Channel notes = stores().channels().add(given.newDirect(ada));
        Channel two = stores().channels().add(given.newDirect(ada, grace));
        Channel three = stores().channels().add(given.newDirect(alan, ada, grace));
        assertThat(stores().channels().findDirect(DirectPeople.of(ada.id()))).contains(notes);
        assertThat(stores().channels().findDirect(DirectPeople.of(ada.id(), grace.id())))
                .contains(two);
        assertThat(stores().channels().findDirect(DirectPeople.of(grace.id(), alan.id(), ada.id())))
                .contains(three);
        mustCollide(given.newDirect(grace, ada, alan));
    }

    @Test
    default void manyOpeningOneChannelAtOnceMakeOne() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Race<Channel> race = Race.of(
                50,
                runner -> stores().channels()
                        .add(runner % 2 == 0 ? given.newDirect(ada, grace) : given.newDirect(grace, ada)));
        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(49).hasOnlyElementsOfType(Refusal.Conflict.class);
        assertThat(stores().channels().findDirect(DirectPeople.of(ada.id(), grace.id())))
                .contains(race.results().getFirst());
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#names")
    default void namesAndDescriptionsComeBackExactly(String text) {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        ChannelId id = new ChannelId(given.ids().next());
        Channel stored = stores().channels()
                .add(Channel.named(
                        id,
                        SERVER_WIDE,
                        ChannelType.PUBLIC,
                        ChannelCard.named(new ChannelName(text), text, text),
                        ada.id(),
                        given.clock().instant()));
        Channel found = stores().channels().find(id).orElseThrow();
        assertThat(found).isEqualTo(stored);
        assertThat(found.card().name().map(ChannelName::value)).contains(text);
        assertThat(found.card().description()).isEqualTo(text);
    }

    @Test
    default void aPersonsChannelsComeOldestFirstWithTheirMembership() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel first = given.storedChannel("zebra", ada);
        given.storedChannel("not joined", ada);
        Channel second = stores().channels().add(given.newDirect(ada, given.storedPerson("grace")));
        ChannelMember inSecond = given.joined(second, ada);
        ChannelMember inFirst = given.joined(first, ada);
        given.joined(first, given.storedPerson("alan"));
        Page<JoinedChannel> page = stores().channels().joinedBy(ada.id(), Optional.empty(), 10);
        assertThat(page.items())
                .containsExactly(JoinedChannel.fresh(first, inFirst), JoinedChannel.fresh(second, inSecond));
        assertThat(page.next()).isEmpty();
    }

    @Test
    default void somebodyInNoChannelHasAnEmptyPage() {
        Given given = Given.in(stores());
        given.storedChannel("general", given.storedPerson("ada"));
        assertThat(stores().channels().joinedBy(new UserId(given.ids().next()), Optional.empty(), 10))
                .isEqualTo(new Page<JoinedChannel>(List.of(), Optional.empty()));
    }

    @Test
    default void pagesGiveEveryChannelOnce() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        List<ChannelId> joined = IntStream.range(0, 7)
                .mapToObj(n -> given.joined(given.storedChannel("channel " + n, ada), ada)
                        .channel())
                .toList();
        for (int limit : new int[] {1, 3, 7, 100}) {
            List<JoinedChannel> all =
                    Pages.all(next -> stores().channels().joinedBy(ada.id(), next.map(ChannelId::parse), limit));
            assertThat(all)
                    .extracting(j -> j.channel().id())
                    .as("limit %d", limit)
                    .containsExactlyElementsOf(joined);
        }
    }

    @Test
    default void aPageGoesOnWhereItEndedThoughOthersWrite() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel unjoinedYet = given.storedChannel("earlier", ada);
        List<Channel> channels = IntStream.range(0, 4)
                .mapToObj(n -> given.storedChannel("channel " + n, ada))
                .toList();
        channels.forEach(channel -> given.joined(channel, ada));
        Page<JoinedChannel> first = stores().channels().joinedBy(ada.id(), Optional.empty(), 2);
        given.joined(unjoinedYet, ada);
        Page<JoinedChannel> second =
                stores().channels().joinedBy(ada.id(), first.next().map(ChannelId::parse), 2);
        assertThat(second.items()).extracting(JoinedChannel::channel).containsExactlyElementsOf(channels.subList(2, 4));
    }

    private void mustCollide(Channel channel) {
        assertThatThrownBy(() -> stores().channels().add(channel))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("name"));
    }
}

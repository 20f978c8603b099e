package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.port.Channels;
import dev.hearth.domain.chat.Admission;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelCard;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelLife;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link Channels} about channels that change and go. */
public interface ChannelChangesContract extends StoresUnderTest {
    @Test
    default void everyPartOfAChannelIsReplaced() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        Channel channel =
                stores().channels().add(given.newChannel(Optional.of(home.id()), ChannelType.PUBLIC, "kitchen", ada));
        ChannelLife archived = new ChannelLife(Optional.of(given.clock().instant()), Optional.empty());
        channel = mustKeep(channel, channel.with(card("cellar", "wine", "Where it is\ncool")));
        channel = mustKeep(channel, channel.with(Admission.EVERYBODY));
        channel = mustKeep(channel, channel.with(archived));
        channel = mustKeep(channel, channel.with(ChannelLife.OPEN));
        mustKeep(channel, channel.with(card("Cellar", "", "")));
    }

    private Channel mustKeep(Channel before, Channel after) {
        Channel stored = stores().channels().change(before.id(), now -> after).orElseThrow();
        assertThat(stored).isEqualTo(after.changedAt(before.revision() + 1));
        assertThat(stores().channels().find(before.id())).contains(stored);
        assertThat(stores().changeLog().since(before.scope(), 0, 5).records()).containsExactly(stored);
        return stored;
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#names")
    default void cardsComeBackExactlyAfterAChange(String text) {
        Given given = Given.in(stores());
        Channel channel = given.storedChannel("general", given.storedPerson("ada"));
        Optional<Channel> stored = stores().channels().change(channel.id(), now -> now.with(card(text, text, text)));
        assertThat(stored.map(Channel::card)).contains(card(text, text, text));
        assertThat(stores().channels().find(channel.id())).isEqualTo(stored);
    }

    @Test
    default void anEqualChannelIsNotStored() {
        Given given = Given.in(stores());
        Channel channel = given.storedChannel("general", given.storedPerson("ada"));
        assertThat(stores().channels().change(channel.id(), now -> now.with(ChannelLife.OPEN)))
                .contains(channel);
        graceTimePasses();
        assertThat(stores().changeLog()
                        .since(channel.scope(), channel.revision(), 5)
                        .records())
                .isEmpty();
    }

    @Test
    default void aRefusalInTheChangeIsPassedOnAndNothingIsStored() {
        Given given = Given.in(stores());
        Channel channel = given.storedChannel("general", given.storedPerson("ada"));
        Refusal refusal = new Refusal.Forbidden("No.");
        assertThatThrownBy(() -> stores().channels().change(channel.id(), now -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(stores().channels().find(channel.id())).contains(channel);
    }

    @Test
    default void whatIsNotThereCannotBeChanged() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel gone = given.deleted(given.storedChannel("general", ada));
        for (ChannelId id : List.of(gone.id(), new ChannelId(given.ids().next()))) {
            assertThat(stores().channels().change(id, now -> {
                        throw new IllegalStateException("there is nothing to change");
                    }))
                    .isEmpty();
        }
    }

    @Test
    default void aTakenNameIsRefusedToAChangeToo() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        given.storedChannel("general", ada);
        Channel other = given.storedChannel("other", ada);
        assertThatThrownBy(() -> rename(other, "GENERAL"))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("name"));
        assertThat(stores().channels().find(other.id())).contains(other);
        graceTimePasses();
        assertThat(stores().changeLog().since(other.scope(), 0, 5).records()).containsExactly(other);
    }

    @Test
    default void aNameThatWasGivenUpIsFreeAndOnesOwnIsNotTaken() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel channel = given.storedChannel("general", ada);
        rename(channel, "GENERAL");
        rename(channel, "other");
        given.storedChannel("general", ada);
        assertThatThrownBy(() -> rename(channel, "general")).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    default void manyTakingOneNameAtOnceLeaveItToOne() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        List<Channel> channels = IntStream.range(0, 20)
                .mapToObj(n -> given.storedChannel("channel " + n, ada))
                .toList();
        Race<Channel> race = Race.of(20, runner -> rename(channels.get(runner), "mine"));
        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(19).hasOnlyElementsOfType(Refusal.Conflict.class);
    }

    private Channel rename(Channel channel, String name) {
        return stores().channels()
                .change(channel.id(), now -> now.with(card(name, "", "")))
                .orElseThrow();
    }

    @Test
    default void changesOfDifferentPartsAtOnceAllSurvive() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        Channel channel =
                stores().channels().add(given.newChannel(Optional.of(home.id()), ChannelType.PUBLIC, "kitchen", ada));
        Race.of(
                        2,
                        runner -> stores().channels()
                                .change(
                                        channel.id(),
                                        now -> runner == 0
                                                ? now.with(Admission.EVERYBODY)
                                                : now.with(card("cellar", "wine", ""))))
                .everybody();
        assertThat(stores().channels().find(channel.id()))
                .contains(channel.with(card("cellar", "wine", ""))
                        .with(Admission.EVERYBODY)
                        .changedAt(channel.revision() + 2));
    }

    @Test
    default void aDeletedChannelIsNowhereButInTheLogOfChanges() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Optional<GroupId> home = Optional.of(given.storedGroup("Home", ada).id());
        Channel channel = stores().channels()
                .add(given.newChannel(home, ChannelType.PUBLIC, "kitchen", ada).with(Admission.EVERYBODY));
        given.joined(channel, ada);
        stores().channelPreferences().change(ada.id(), channel.id(), wish -> wish.starred(true));
        long head = stores().changeLog().head(channel.scope());
        Channel gone = given.deleted(channel);
        assertThat(gone.revision()).isEqualTo(head + 1);
        assertThat(stores().channels().find(channel.id())).isEmpty();
        assertThat(stores().channels().seat(channel.id(), ada.id())).isEmpty();
        assertThat(stores().channels().joinedBy(ada.id(), Optional.empty(), 9).items())
                .isEmpty();
        assertThat(stores().channels().starredBy(ada.id(), Optional.empty(), 9).items())
                .isEmpty();
        assertThat(stores().channels().publicIn(home, Optional.empty(), 9).items())
                .isEmpty();
        assertThat(stores().channels().forNewcomers(home.orElseThrow())).isEmpty();
        assertThat(stores().changeLog().since(channel.scope(), head, 9).records())
                .containsExactly(gone);
        stores().channels().add(given.newChannel(home, ChannelType.PRIVATE, "Kitchen", ada));
    }

    @Test
    default void withAChannelItsMembershipsEnd() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("Home", ada);
        Channel channel =
                stores().channels().add(given.newChannel(Optional.of(home.id()), ChannelType.PUBLIC, "kitchen", ada));
        Channel stays = given.storedChannel("stays", ada);
        given.joined(channel, ada);
        given.joined(stays, ada);
        given.deleted(channel);
        assertThat(stores().channelMembers().find(channel.id(), ada.id())).isEmpty();
        assertThat(stores().channelMembers()
                        .of(channel.id(), Optional.empty(), 9)
                        .items())
                .isEmpty();
        assertThat(stores().channelMembers().among(channel.id(), Set.of(ada.id())))
                .isEmpty();
        assertThat(stores().channelMembers().channelsOf(ada.id())).containsExactly(stays.id());
        assertThat(stores().channelMembers().channelsIn(home.id(), ada.id())).isEmpty();
    }

    @Test
    default void aDeletedDirectChannelMakesRoomForAnother() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel direct = stores().channels().add(given.newDirect(ada, grace));
        Channel gone = given.deleted(direct);
        assertThat(stores().channels().findDirect(direct.people().orElseThrow()))
                .isEmpty();
        assertThat(stores().changeLog().since(direct.scope(), 0, 9).records()).containsExactly(gone);
        Channel next = stores().channels().add(given.newDirect(grace, ada));
        assertThat(stores().channels().findDirect(direct.people().orElseThrow()))
                .contains(next);
    }

    @Test
    default void aDeletionThatIsRolledBackIsNone() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel channel = given.storedChannel("general", ada);
        given.joined(channel, ada);
        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    given.deleted(channel);
                    given.storedChannel("general", ada);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(stores().channels().find(channel.id())).contains(channel);
        assertThat(stores().channels().seat(channel.id(), ada.id())).isPresent();
        assertThatThrownBy(() -> given.storedChannel("General", ada)).isInstanceOf(Refusal.Conflict.class);
    }

    private static ChannelCard card(String name, String topic, String description) {
        return ChannelCard.named(new ChannelName(name), topic, description);
    }
}

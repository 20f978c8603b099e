package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.chat.port.ChannelPreferences;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelPreference;
import dev.hearth.domain.chat.ChannelPreference.NotificationLevel;
import dev.hearth.domain.chat.JoinedChannel;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The laws of {@link ChannelPreferences}. */
public interface ChannelPreferencesContract extends StoresUnderTest {
    @Test
    default void aWishTakesThePersonsNextRevision() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = joined(given, ada, "general");
        ChannelPreference first = change(ada, general, now -> now.starred(true));
        assertThat(first)
                .isEqualTo(ChannelPreference.none(ada.id(), general.id())
                        .starred(true)
                        .storedAt(1));
        ChannelPreference second = change(ada, general, now -> now.muted(true));
        assertThat(second).isEqualTo(first.muted(true).storedAt(2));
        assertThat(second.firstRevision()).isEqualTo(1);
        assertThat(stored(ada, general)).contains(second);
        assertThat(stores().changeLog().since(ada.id().scope(), 0, 9).records()).containsExactly(second);
    }

    @ParameterizedTest
    @EnumSource
    default void everyLevelIsKept(NotificationLevel level) {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = joined(given, ada, "general");
        ChannelPreference stored = change(ada, general, now -> now.starred(true).with(level));
        assertThat(stored.level()).isEqualTo(level);
        assertThat(stored(ada, general)).contains(stored);
    }

    @Test
    default void wishesAreOnePersonsAboutOneChannelAndTakenBackInPart() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel general = joined(given, ada, "general");
        Channel quiet = joined(given, ada, "quiet");
        given.joined(general, grace);
        change(ada, general, now -> now.starred(true).muted(true));
        ChannelPreference graces = change(grace, general, now -> now.with(NotificationLevel.NOTHING));
        ChannelPreference left = change(ada, general, now -> now.starred(false));
        assertThat(left.muted()).isTrue();
        assertThat(stored(ada, general)).contains(left);
        assertThat(stored(grace, general)).contains(graces);
        assertThat(stored(ada, quiet)).contains(ChannelPreference.none(ada.id(), quiet.id()));
    }

    @Test
    default void anEqualWishIsNotStored() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = joined(given, ada, "general");
        assertThat(change(ada, general, now -> now.starred(false)))
                .isEqualTo(ChannelPreference.none(ada.id(), general.id()));
        ChannelPreference stored = change(ada, general, now -> now.starred(true));
        assertThat(stored.revision()).isEqualTo(1);
        assertThat(change(ada, general, now -> now.starred(true))).isEqualTo(stored);
        graceTimePasses();
        assertThat(stores().changeLog().since(ada.id().scope(), 0, 9).records()).containsExactly(stored);
    }

    @Test
    default void aRefusalInTheChangeIsPassedOnAndNothingIsStored() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = joined(given, ada, "general");
        Refusal refusal = new Refusal.Forbidden("No.");
        assertThatThrownBy(() -> change(ada, general, now -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(stored(ada, general)).contains(ChannelPreference.none(ada.id(), general.id()));
    }

    @Test
    default void wishesAtOnceAllSurvive() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = joined(given, ada, "general");
        List<UnaryOperator<ChannelPreference>> wishes =
                List.of(now -> now.starred(true), now -> now.muted(true), now -> now.with(NotificationLevel.MENTIONS));
        Race.of(3, runner -> change(ada, general, wishes.get(runner))).everybody();
        ChannelPreference stored = stored(ada, general).orElseThrow();
        assertThat(stored)
                .isEqualTo(new ChannelPreference(ada.id(), general.id(), true, true, NotificationLevel.MENTIONS, 1, 3));
    }

    @Test
    default void wishesOutliveTheMembership() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = joined(given, ada, "general");
        ChannelPreference stored = change(ada, general, now -> now.starred(true));
        given.left(general, ada);
        given.joined(general, ada);
        assertThat(stored(ada, general)).contains(stored);
        assertThat(stores().channels().starredBy(ada.id(), Optional.empty(), 9).items())
                .hasSize(1);
    }

    @Test
    default void aWishThatIsRolledBackIsNone() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel general = joined(given, ada, "general");
        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    change(ada, general, now -> now.starred(true));
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(stored(ada, general)).contains(ChannelPreference.none(ada.id(), general.id()));
    }

    @Test
    default void allWishesOfOnePersonAreRemovedWithoutATrace() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        User grace = given.storedPerson("grace");
        Channel general = joined(given, ada, "general");
        Channel quiet = joined(given, ada, "quiet");
        given.joined(general, grace);
        List.of(general, quiet).forEach(channel -> change(ada, channel, now -> now.starred(true)));
        ChannelPreference hers = change(grace, general, now -> now.muted(true));
        stores().channelPreferences().removeAll(ada.id());
        for (Channel channel : List.of(general, quiet)) {
            assertThat(stored(ada, channel)).contains(ChannelPreference.none(ada.id(), channel.id()));
        }
        assertThat(stored(grace, general)).contains(hers);
        graceTimePasses();
        assertThat(stores().changeLog().since(ada.id().scope(), 0, 9).records()).isEmpty();
    }

    private static Channel joined(Given given, User user, String name) {
        Channel channel = given.storedChannel(name, user);
        given.joined(channel, user);
        return channel;
    }

    private ChannelPreference change(User user, Channel channel, UnaryOperator<ChannelPreference> change) {
        return stores().channelPreferences().change(user.id(), channel.id(), change);
    }

    private Optional<ChannelPreference> stored(User user, Channel channel) {
        return stores().channels().seat(channel.id(), user.id()).map(JoinedChannel::preference);
    }
}

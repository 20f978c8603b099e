package dev.hearth.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotificationPreferencesTest {
    @ParameterizedTest
    @EnumSource(NotificationType.class)
    void whatWasNeverDecidedIsAsUsual(NotificationType type) {
        assertThat(NotificationPreferences.UNDECIDED.ways(type))
                .isEqualTo(NotificationPreferences.usual(type))
                .contains(NotificationWay.IN_APP, NotificationWay.REAL_TIME);
    }

    @Test
    void whatTheServerHasToSayCannotBeKeptOutOfTheInbox() {
        NotificationPreferences nothing = NotificationPreferences.UNDECIDED.with(
                Map.of(NotificationType.SYSTEM, Set.of(), NotificationType.REPLY, Set.of()));
        assertThat(nothing.ways(NotificationType.SYSTEM)).containsExactly(NotificationWay.IN_APP);
        assertThat(nothing.isInInbox(NotificationType.SYSTEM)).isTrue();
        assertThat(nothing.isInInbox(NotificationType.REPLY)).isFalse();
        assertThat(nothing.withoutMail().ways(NotificationType.SYSTEM)).containsExactly(NotificationWay.IN_APP);
    }

    @Test
    void silenceIsADecision() {
        NotificationPreferences quiet =
                NotificationPreferences.UNDECIDED.with(Map.of(NotificationType.MENTION, Set.of()));

        assertThat(quiet.ways(NotificationType.MENTION)).isEmpty();
        assertThat(quiet.ways(NotificationType.REPLY)).isNotEmpty();
    }

    @Test
    void laterDecisionsReplaceEarlierOnesOfTheirTypeAlone() {
        NotificationPreferences decided = NotificationPreferences.UNDECIDED
                .with(Map.of(
                        NotificationType.MENTION, Set.of(),
                        NotificationType.REPLY, Set.of(NotificationWay.EMAIL)))
                .with(Map.of(NotificationType.REPLY, Set.of(NotificationWay.IN_APP)));

        assertThat(decided.ways(NotificationType.MENTION)).isEmpty();
        assertThat(decided.ways(NotificationType.REPLY)).containsExactly(NotificationWay.IN_APP);
        assertThat(decided.with(Map.of())).isEqualTo(decided);
        assertThat(NotificationPreferences.UNDECIDED.decided()).isEmpty();
    }

    @Test
    void nobodyElseCanChangeThem() {
        Map<NotificationType, Set<NotificationWay>> given = new EnumMap<>(NotificationType.class);
        Set<NotificationWay> ways = EnumSet.of(NotificationWay.EMAIL);
        given.put(NotificationType.REPLY, ways);
        NotificationPreferences kept = NotificationPreferences.UNDECIDED.with(given);

        ways.clear();
        given.clear();

        assertThat(kept.ways(NotificationType.REPLY)).containsExactly(NotificationWay.EMAIL);
        assertThatThrownBy(() -> kept.decided().clear()).isInstanceOf(UnsupportedOperationException.class);
        NotificationPreferences.usual(NotificationType.STATUS).clear();
        assertThat(NotificationPreferences.usual(NotificationType.STATUS)).isNotEmpty();
    }

    @Test
    void devicesAreToldOfWhatWaitsInTheInboxOnly() {
        NotificationPreferences usual = NotificationPreferences.UNDECIDED;
        assertThat(usual.isPushed(NotificationType.MENTION)).isTrue();
        assertThat(usual.isPushed(NotificationType.REPLY)).isFalse();
        assertThat(usual.with(Map.of(NotificationType.MENTION, Set.of(NotificationWay.PUSH)))
                        .isPushed(NotificationType.MENTION))
                .isFalse();
        assertThat(usual.with(Map.of(NotificationType.REPLY, Set.of(NotificationWay.PUSH, NotificationWay.IN_APP)))
                        .isPushed(NotificationType.REPLY))
                .isTrue();
        assertThat(usual.withoutMail().isPushed(NotificationType.MENTION)).isTrue();
    }
}

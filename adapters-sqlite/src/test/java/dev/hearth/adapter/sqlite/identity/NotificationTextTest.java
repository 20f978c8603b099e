package dev.hearth.adapter.sqlite.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.identity.MailFrequency;
import dev.hearth.domain.identity.MailTimes;
import dev.hearth.domain.identity.NotificationPreferences;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import dev.hearth.domain.identity.QuietHours;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotificationTextTest {
    @Test
    void equalDecisionsAreOneText() {
        NotificationPreferences preferences = NotificationPreferences.UNDECIDED.with(Map.of(
                NotificationType.REPLY,
                Set.of(),
                NotificationType.MENTION,
                Set.of(NotificationWay.EMAIL, NotificationWay.IN_APP)));
        assertThat(NotificationText.written(preferences)).isEqualTo("MENTION=IN_APP,EMAIL;REPLY=");
        assertThat(NotificationText.read("MENTION=IN_APP,EMAIL;REPLY=")).isEqualTo(preferences);
    }

    @Test
    void timesStandBehindTheTypes() {
        NotificationPreferences preferences = NotificationPreferences.UNDECIDED
                .with(Map.of(NotificationType.REPLY, Set.of()))
                .with(new MailTimes(MailFrequency.HOURLY, LocalTime.of(8, 0)))
                .with(Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30))));
        assertThat(NotificationText.written(preferences)).isEqualTo("REPLY=;mail=HOURLY@08:00;quiet=22:00-07:30");
        assertThat(NotificationText.read("REPLY=;mail=HOURLY@08:00;quiet=22:00-07:30"))
                .isEqualTo(preferences);
    }

    @Test
    void noDecisionIsNoText() {
        assertThat(NotificationText.written(NotificationPreferences.UNDECIDED)).isEmpty();
        assertThat(NotificationText.read("")).isEqualTo(NotificationPreferences.UNDECIDED);
    }
}

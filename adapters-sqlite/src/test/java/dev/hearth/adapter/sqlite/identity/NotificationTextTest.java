package dev.hearth.adapter.sqlite.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.identity.NotificationPreferences;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotificationTextTest {
    @Test
    void equalDecisionsAreOneText() {
        NotificationPreferences preferences = new NotificationPreferences(Map.of(
                NotificationType.REPLY,
                Set.of(),
                NotificationType.MENTION,
                Set.of(NotificationWay.EMAIL, NotificationWay.IN_APP)));
        assertThat(NotificationText.written(preferences)).isEqualTo("MENTION=IN_APP,EMAIL;REPLY=");
        assertThat(NotificationText.read("MENTION=IN_APP,EMAIL;REPLY=")).isEqualTo(preferences);
    }

    @Test
    void noDecisionIsNoText() {
        assertThat(NotificationText.written(NotificationPreferences.UNDECIDED)).isEmpty();
        assertThat(NotificationText.read("")).isEqualTo(NotificationPreferences.UNDECIDED);
    }
}

package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.notification.port.PushNews;
import dev.hearth.application.notification.port.PushSender;
import dev.hearth.domain.notification.PushOutcome;
import dev.hearth.domain.notification.PushRoute;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link PushSender}. */
public interface PushSenderContract {
    PushSender sender();

    /** The ways to one device: encrypted, as it is, and signed. */
    List<PushRoute> routes();

    /** From now on whoever takes the news says this. */
    void say(PushOutcome answer);

    /** The titles that the device was told, in their order, and their messages. */
    List<String> told();

    /** News that say these words. */
    static PushNews news(String title, String message) {
        return new PushNews(
                UUID.randomUUID(),
                UUID.randomUUID().toString(),
                "mention",
                "high",
                title,
                Optional.of(message),
                "You were mentioned.",
                1,
                3,
                false,
                Instant.parse("2026-03-14T12:00:00Z"),
                Map.of("channelId", "c", "messageId", "m"));
    }

    @Test
    default void newsArriveByEachWayWithTheirWords() {
        for (PushRoute route : routes()) {
            assertThat(sender().send(route, news("Ada mentioned you", "Soup at seven.")))
                    .isEqualTo(new PushOutcome.Taken());
        }
        assertThat(told()).hasSize(routes().size()).containsOnly("Ada mentioned you: Soup at seven.");
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#texts")
    default void awkwardWordsArriveUnchangedUnlessTheyAreTooLong(String text) {
        String some = text.length() > 200 ? text.substring(0, 200) : text;
        for (PushRoute route : routes()) {
            sender().send(route, news("x", some));
        }
        assertThat(told()).hasSize(routes().size()).containsOnly("x: " + some);
    }

    @Test
    default void whatBecameOfThemIsTold() {
        for (PushOutcome answer : List.of(
                new PushOutcome.Gone(),
                new PushOutcome.NotNow(Optional.of(Duration.ofSeconds(90)), ""),
                new PushOutcome.NotNow(Optional.empty(), ""),
                new PushOutcome.Refused(""),
                new PushOutcome.Unknown(""),
                new PushOutcome.Taken())) {
            say(answer);
            for (PushRoute route : routes()) {
                PushOutcome outcome = sender().send(route, news("x", "y"));
                assertThat(outcome).hasSameClassAs(answer);
                if (outcome instanceof PushOutcome.NotNow(Optional<Duration> after, String why)) {
                    assertThat(after).isEqualTo(((PushOutcome.NotNow) answer).after());
                    assertThat(why).isNotEmpty();
                }
            }
        }
    }

    @Test
    default void theAddressesOfItsOwnDevicesAreAllowed() {
        routes().forEach(route -> sender().mustAllow(route.endpoint()));
    }

    @Test
    default void whomBrowsersKnowStaysTheSame() {
        assertThat(sender().publicKey()).matches("[A-Za-z0-9_-]{87}").isEqualTo(sender().publicKey());
    }
}

package dev.hearth.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.SealedText;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushSubscriptionTest {
    /** Those of the example of RFC 8291, appendix A. */
    private static final String P256DH =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final PushEndpoint ENDPOINT = PushEndpoint.parse("https://push.example.org/a");
    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");

    private final UserId ada = new UserId(UUID.randomUUID());
    private final UserId grace = new UserId(UUID.randomUUID());

    private static PushTarget webPush() {
        return new PushTarget.WebPush(ENDPOINT, new PushKeys(P256DH, AUTH));
    }

    private PushSubscription made(UserId user, PushTarget target) {
        return PushSubscription.made(user, new SessionId(UUID.randomUUID()), target, "", NOW);
    }

    private static void mustRefuse(String field, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.violations().getFirst().field())
                                .isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({
        "https://push.example.org/a?b=c, push.example.org, 443, push.example.org",
        "HTTPS://Push.Example.ORG:8443/, push.example.org, 8443, push.example.org:8443",
        "http://192.168.1.7/up, 192.168.1.7, 80, 192.168.1.7",
        "https://[2001:db8::1]:444/x, [2001:db8::1], 444, [2001:db8::1]:444",
    })
    void anAddressIsReadAsItIsMeant(String text, String host, int port, String service) {
        PushEndpoint endpoint = PushEndpoint.parse(text);
        assertThat(endpoint.host()).isEqualTo(host);
        assertThat(endpoint.port()).isEqualTo(port);
        assertThat(endpoint.service()).isEqualTo(service);
        assertThat(endpoint).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "push",
                "/push",
                "ftp://push.example.org/",
                "https:///a",
                "https:push.example.org",
                "https://push.example.org/a b",
                "https://push.example.org/ä",
                "https://push.example.org:0/",
                "https://push.example.org:65536/",
                "https://user:secret@push.example.org/",
                "https://push.example.org/#a",
                "javascript:alert(1)",
                "https://push.example.org/\r\nHost: other",
            })
    void whatIsNoAddressOfTheWebIsRefused(String text) {
        mustRefuse("endpoint", () -> PushEndpoint.parse(text));
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        String longest = "https://push.example.org/" + "a".repeat(PushEndpoint.MAX_LENGTH - 25);
        assertThat(PushEndpoint.parse(longest)).hasToString(longest);
        mustRefuse("endpoint", () -> PushEndpoint.parse(longest + "a"));
    }

    @Test
    void keysAreKeptInOneForm() {
        assertThat(new PushKeys(P256DH + "=", AUTH + "==")).isEqualTo(new PushKeys(P256DH, AUTH));
        assertThat(new PushKeys(P256DH, AUTH).p256dh()).isEqualTo(P256DH);
        assertThat(new PushKeys(P256DH, AUTH)).hasToString("[keys]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                // One bit of y, then of x, is another.
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw8",
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORYxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                // Compressed, and the point at infinity.
                "AiVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcx",
                "BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                // Not the marker of an uncompressed point.
                "BiVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            })
    void aKeyThatIsNoPointOfTheCurveIsRefused(String key) {
        mustRefuse("keys.p256dh", () -> PushKeys.p256dhOf(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BTBZMqHH6r4Tts7J_aSI", "BTBZMqHH6r4Tts7J_aSIggAA", "not base64!"})
    void aSecretThatIsNotSixteenBytesIsRefused(String secret) {
        mustRefuse("keys.auth", () -> PushKeys.authOf(secret));
    }

    @Test
    void aDeviceIsTheSameWhoeverUsesItAndAWebhookIsEachPersonsOwn() {
        PushTarget app = new PushTarget.UnifiedPush(ENDPOINT, Optional.empty());
        PushTarget webhook = new PushTarget.Webhook(ENDPOINT, new SealedText("sealed"));
        assertThat(made(ada, webPush()).id())
                .isEqualTo(made(grace, webPush()).id())
                .isEqualTo(made(grace, app).id());
        assertThat(made(ada, webhook).id())
                .isEqualTo(made(ada, webhook).id())
                .isNotEqualTo(made(grace, webhook).id())
                .isNotEqualTo(made(ada, webPush()).id());
    }

    @Test
    void failuresInARowGiveItUpAndASuccessForgetsThem() {
        PushSubscription one = made(ada, webPush());
        for (int i = 1; i < PushSubscription.MOST_FAILURES; i++) {
            one = one.failed("no");
        }
        assertThat(one.isGivenUp()).isFalse();
        assertThat(one.failed("no").isGivenUp()).isTrue();
        PushSubscription well = one.succeeded(NOW);
        assertThat(well.failed("no").isGivenUp()).isFalse();
        assertThat(well.lastSuccess()).contains(NOW);
        assertThat(well.lastError()).isEmpty();
        assertThat(well.failed("no").lastSuccess()).contains(NOW);
        assertThat(one.failed("🔥".repeat(300)).lastError()).isEqualTo("🔥".repeat(PushSubscription.MAX_ERROR));
    }

    @Test
    void itIsLeftAloneForAsLongAsWasSaidAndUntilItIsThereAgain() {
        PushSubscription one = made(ada, webPush());
        assertThat(one.isInTrouble()).isFalse();
        PushSubscription alone = one.leftAlone(NOW.plusSeconds(60)).leftAlone(NOW.plusSeconds(30));
        assertThat(alone.notBefore()).contains(NOW.plusSeconds(60));
        assertThat(alone.failed("no").isLeftAlone(NOW.plusSeconds(59))).isTrue();
        assertThat(alone.isLeftAlone(NOW.plusSeconds(60))).isFalse();
        assertThat(alone.isInTrouble()).isTrue();
        assertThat(one.failed("no").isInTrouble()).isTrue();
        PushSubscription well = alone.failed("no").succeeded(NOW);
        assertThat(well.isLeftAlone(NOW)).isFalse();
        assertThat(well.isInTrouble()).isFalse();
    }

    @Test
    void aLabelIsOneLine() {
        mustRefuse("label", () -> PushSubscription.labelOf("a\nb"));
        mustRefuse("label", () -> PushSubscription.labelOf(" "));
        assertThat(PushSubscription.labelOf(" The laptop ")).isEqualTo("The laptop");
    }
}

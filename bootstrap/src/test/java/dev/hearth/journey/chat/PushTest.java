package dev.hearth.journey.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hearth.adapter.external.push.service.Browser;
import dev.hearth.adapter.external.push.service.Heard;
import dev.hearth.adapter.external.push.service.PushService;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Rest;
import dev.hearth.testkit.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What concerns people reaches their devices: from a running server to the push service, and from there to the browser that alone can read
 * it. Where there are two nodes both may tell, and one does.
 */
class PushTest {
    private static final String SUBSCRIPTIONS = "/api/v1/push/subscriptions";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Long enough to read something, and to look once more where it was not. */
    private static final Duration GATHER = Duration.ofSeconds(4);

    /** Who cannot be reached, or is busy, is asked again after up to 15 seconds, and then after up to 30. */
    private static final Duration AFTER_A_PAUSE = Duration.ofSeconds(90);

    private final PushService service = new PushService();
    private final Browser browser = Browser.fresh();

    @AfterEach
    void close() {
        service.close();
    }

    private static Hall hall(AdapterSet set, String gather) {
        return Hall.with(
                set,
                Map.of(
                        "HEARTH_PUSH_GATHER", gather,
                        "HEARTH_PUSH_PRIVATENETWORKS", "true",
                        "HEARTH_PUSH_CONTACT", "mailto:admin@example.org",
                        "HEARTH_JOBS_POLL", "PT0.1S"));
    }

    private JsonNode subscribes(Person person, String path) {
        return person.rest()
                .post(
                        SUBSCRIPTIONS,
                        Map.of(
                                "kind",
                                "web_push",
                                "endpoint",
                                service.at(path),
                                "label",
                                "The laptop",
                                "keys",
                                Map.of("p256dh", browser.p256dh(), "auth", browser.auth())))
                .data();
    }

    private static JsonNode devices(Person person) {
        return person.rest().get(SUBSCRIPTIONS).data();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private JsonNode news(Heard heard) {
        return read(browser.read(heard.body()));
    }

    private List<String> told(String path) {
        return service.heard(path).stream()
                .map(this::news)
                .map(news -> news.path("message").asText())
                .toList();
    }

    private void awaits(String path, String words) {
        Eventually.holds("a push that says " + words, () -> told(path).contains(words));
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_07_who_is_called_is_told_by_a_browser_that_alone_can_read_it(AdapterSet set) {
        try (Hall hall = hall(set, "PT0.2S")) {
            Person ada = hall.person("ada");
            Person grace = Person.at(hall.there(), "grace");
            String channel = ada.gathers(grace);
            JsonNode device = subscribes(grace, "/laptop");
            assertThat(device.toString()).doesNotContain("/laptop", browser.auth());
            assertThat(device.get("service").asText()).isEqualTo("127.0.0.1:" + service.port());
            JsonNode said = ada.says(channel, "Soup at seven, @" + grace.name());
            awaits("/laptop", said.get("text").asText());
            // That she was let in is told as well, before or after.
            Heard heard = service.heard("/laptop").stream()
                    .filter(one -> news(one).path("type").asText().equals("mention"))
                    .findFirst()
                    .orElseThrow();
            JsonNode news = news(heard);
            assertThat(news.get("title").asText()).isEqualTo(ada.name() + " mentioned you");
            assertThat(news.at("/about/messageId")).isEqualTo(said.get("id"));
            assertThat(news.at("/about/channelId").asText()).isEqualTo(channel);
            assertThat(news.get("id").asText())
                    .isIn(grace.rest().get("/api/v1/notifications").data().findValuesAsText("id"));
            assertThat(new String(heard.body(), UTF_8)).doesNotContain("Soup");
            for (Rest node : List.of(hall.here(), hall.there())) {
                assertThat(grace.movedTo(node)
                                .rest()
                                .get("/api/v1/push/vapid")
                                .data()
                                .get("publicKey")
                                .asText())
                        .isEqualTo(heard.sender());
            }
            assertThat(heard.claims()).containsEntry("sub", "mailto:admin@example.org");
            assertThat(String.valueOf(heard.claims().get("aud"))).contains("http://127.0.0.1:" + service.port());
            // A later one shows that there was no second one of the first.
            awaits("/laptop", said(ada, channel, "And bread, @" + grace.name()));
            assertThat(told("/laptop"))
                    .filteredOn(words -> words.startsWith("Soup"))
                    .hasSize(1);
            Eventually.holds(
                    "it is known that it works", () -> devices(grace).get(0).has("lastSuccess"));
        }
    }

    private static String said(Person person, String channel, String text) {
        return person.says(channel, text).get("text").asText();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_07_AZ_7_what_was_read_meanwhile_or_may_not_be_seen_any_more_is_not_told(AdapterSet set) {
        try (Hall hall = hall(set, GATHER.toString())) {
            Person ada = hall.person("ada");
            Person grace = Person.at(hall.there(), "grace");
            String channel = ada.gathers(grace);
            subscribes(grace, "/laptop");
            int tries = 0;
            boolean inTime = false;
            while (!inTime) {
                tries++;
                assertThat(tries).as("tries to read it before it is told").isLessThan(10);
                inTime = isReadAndHiddenInTime(ada, grace, channel, tries);
            }
            awaits("/laptop", said(ada, channel, "Not read, @" + grace.name()));
            String last = " at once, the try no. " + tries + ",";
            assertThat(told("/laptop")).noneMatch(words -> words.contains(last));
        }
    }

    /** Whether it was done before the time at which the first of it is told, if it may be. */
    private static boolean isReadAndHiddenInTime(Person ada, Person grace, String channel, int tries) {
        String secret = ada.gathers(grace);
        long before = part();
        Eventually.holds("another part of the time begins", () -> part() != before);
        long now = part();
        try (Device device = Device.socketIo(grace)) {
            String words = " at once, the try no. " + tries + ", @" + grace.name();
            JsonNode read = ada.says(channel, "Read" + words);
            JsonNode hidden = ada.says(secret, "Hidden" + words);
            for (JsonNode one : List.of(read, hidden)) {
                device.hears(
                        "notification:created",
                        data -> data.at("/metadata/messageId").equals(one.get("id")));
            }
            grace.rest().post(Person.path(read) + "/read").data();
            assertThat(ada.rest()
                            .delete("/api/v1/channels/" + secret + "/members/" + grace.id())
                            .status())
                    .isBetween(200, 299);
            device.hears("notification:updated", data -> data.get("read").asBoolean());
        }
        return part() == now;
    }

    private static long part() {
        return System.currentTimeMillis() / GATHER.toMillis();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void AZ_6_no_device_is_told_once_its_session_has_ended_and_none_that_is_gone(AdapterSet set) {
        try (Hall hall = hall(set, "PT0.2S")) {
            Person ada = hall.person("ada");
            Person grace = Person.at(hall.there(), "grace");
            Person eve = hall.person("eve");
            String channel = ada.gathers(grace, eve);
            subscribes(grace, "/laptop");
            subscribes(eve, "/old");
            subscribes(eve, "/new");
            service.at("/old", 410, Map.of());
            assertThat(grace.rest().post("/api/v1/auth/logout").status()).isBetween(200, 299);
            String hello = said(ada, channel, "Hello @" + grace.name() + " and @" + eve.name());
            awaits("/new", hello);
            Eventually.holds("what is gone is forgotten", () -> devices(eve).size() == 1);
            assertThat(devices(eve).get(0).get("label").asText()).isEqualTo("The laptop");
            assertThat(told("/laptop")).doesNotContain(hello);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void DF_4_a_service_that_is_busy_is_told_later_and_a_webhook_knows_by_whom(AdapterSet set) {
        try (Hall hall = hall(set, "PT0.2S")) {
            Person ada = hall.person("ada");
            Person grace = Person.at(hall.there(), "grace");
            String channel = ada.gathers(grace);
            JsonNode device = grace.rest()
                    .post(SUBSCRIPTIONS, Map.of("kind", "webhook", "endpoint", service.at("/hook")))
                    .data();
            assertThat(device.get("secret").asText()).startsWith("whsec_");
            assertThat(devices(grace).get(0).has("secret")).isFalse();
            String place = SUBSCRIPTIONS + "/" + Person.id(device);
            assertThat(grace.rest().post(place + "/test").status()).isEqualTo(202);
            Eventually.holds("it is tried", () -> devices(grace).get(0).has("lastSuccess"));
            service.at("/hook", 429, Map.of("Retry-After", "1"));
            ada.says(channel, "Soup at seven, @" + grace.name());
            Eventually.holds("it is asked", AFTER_A_PAUSE, () -> !mentions().isEmpty());
            service.at("/hook", 204, Map.of());
            Eventually.holds(
                    "it is asked again", AFTER_A_PAUSE, () -> mentions().size() > 1);
            Heard first = mentions().getFirst();
            Heard again = mentions().getLast();
            assertThat(first.header("webhook-id")).isPresent().isEqualTo(again.header("webhook-id"));
            assertThat(Long.parseLong(again.header("webhook-timestamp").orElseThrow()))
                    .isGreaterThan(
                            Long.parseLong(first.header("webhook-timestamp").orElseThrow()));
            assertThat(again.header("webhook-signature").orElse("")).startsWith("v1,");
            assertThat(devices(grace).get(0).get("failures").asInt()).isZero();
            assertThat(grace.rest().delete(place).status()).isEqualTo(204);
            assertThat(devices(grace)).isEmpty();
        }
    }

    private List<Heard> mentions() {
        return service.heard("/hook").stream().filter(PushTest::isMention).toList();
    }

    private static boolean isMention(Heard heard) {
        return read(new String(heard.body(), UTF_8)).get("type").asText().equals("mention");
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void IN_7_a_server_that_is_not_told_otherwise_asks_nobody_in_its_own_network(AdapterSet set) {
        Person ada = Hall.on(set).person("ada");
        for (String endpoint : List.of(
                service.at("/a"),
                "https://127.0.0.1:" + service.port() + "/a",
                "https://2130706433/a",
                "https://[::1]/a",
                "https://localhost/a",
                "https://169.254.169.254/latest/meta-data")) {
            Rest.Answer answer = ada.rest().post(SUBSCRIPTIONS, Map.of("kind", "webhook", "endpoint", endpoint));
            assertThat(answer.status()).as(endpoint).isEqualTo(400);
            assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("endpoint");
        }
        Rest.Answer wrong = ada.rest()
                .post(
                        SUBSCRIPTIONS,
                        Map.of("kind", "phone", "endpoint", "x", "keys", Map.of("p256dh", "AAAA", "auth", "AAAA")));
        assertThat(wrong.body().get("errors").findValuesAsText("field"))
                .contains("kind", "endpoint", "keys.p256dh", "keys.auth");
        assertThat(service.heard()).isEmpty();
    }
}

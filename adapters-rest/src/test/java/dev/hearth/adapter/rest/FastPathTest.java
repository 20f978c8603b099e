package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Client;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.LogLines;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.RawHttp;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.shared.RestSettings;
import dev.hearth.application.shared.RateClass;
import dev.hearth.application.shared.RateRules;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain sends go past Jersey, all others through it, and nobody can tell from an answer which way it came. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FastPathTest {
    /** Means the same as no such header at all, but nobody writes it. */
    private static final String UNUSUAL = "application/json;q=0.9";

    private static final String SOUND = "{\"text\":\"hello\"}";
    private static final String OWN_ID = "as-the-client-says";

    private final Jersey jersey = new Jersey();
    private final House house = House.with(List.of(jersey));
    private String channel = "";
    private String archived = "";
    private Person person;
    private Person stranger;

    /** Counts what comes to it. */
    @PreMatching
    private static final class Jersey implements ContainerRequestFilter {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public void filter(ContainerRequestContext request) {
            asked.incrementAndGet();
        }
    }

    @BeforeAll
    void moveIn() {
        person = house.newcomer();
        stranger = house.newcomer();
        channel = person.privateChannel("fast");
        archived = person.privateChannel("slow");
        person.post("/api/v1/channels/" + archived + "/archive").expect(200);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private static String place(String channel) {
        return "/api/v1/channels/" + channel + "/messages";
    }

    private HttpRequest.Builder send(Client client, String place, byte[] body) {
        return client.request(place)
                .header("Content-Type", "application/json")
                .header("X-Correlation-Id", OWN_ID)
                .POST(BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder send(String body) {
        return send(person.client(), place(channel), body.getBytes(StandardCharsets.UTF_8));
    }

    private Answer pastJersey(HttpRequest.Builder request) {
        int before = jersey.asked.get();
        Answer answer = house.client().send(request);
        assertThat(jersey.asked).hasValue(before);
        return answer;
    }

    private Answer throughJersey(HttpRequest.Builder request) {
        int before = jersey.asked.get();
        Answer answer = house.client().send(request);
        assertThat(jersey.asked).hasValue(before + 1);
        return answer;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SOUND,
                "{\"text\":\"grüße 你好 👋\"}",
                "{\"text\":\"\uFFFD\"}",
                "{\"text\":\"once\",\"clientId\":\"a-name\"}",
                "{\"text\":\"and not twice\",\"clientId\":\"a-name\"}",
                "",
                "null",
                "[]",
                "{",
                "{}{}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":",
                "{}",
                "{\"text\":\"\",\"clientId\":\"\",\"parentMessageId\":\"x\",\"more\":1}",
                "{\"text\":7}",
                "{\"text\":\"x\",\"parentMessageId\":\"00000000-0000-7000-8000-000000000000\"}"
            })
    void HT_05_a_body_is_answered_alike_on_both_ways(String body) {
        if (body.isEmpty()) {
            // Nobody can say how long nothing is in a plain way.
            Refused.invalid(throughJersey(send(body)));
            return;
        }
        alike(send(body));
    }

    @Test
    void HT_05_a_body_that_is_not_utf_8_is_refused_alike_on_both_ways() {
        byte[] latin = "{\"text\":\"grüße\"}".getBytes(StandardCharsets.ISO_8859_1);
        alike(send(person.client(), place(channel), latin));
    }

    @Test
    void HT_05_a_body_of_any_allowed_length_is_answered_alike_on_both_ways() {
        alike(send("{\"text\":\"" + "x".repeat(5000) + "\"}"));
        alike(send("{\"text\":\"" + "x".repeat(9000) + "\"}"));
        alike(send("{\"text\":\"" + "x".repeat(House.MOST_BODY_BYTES - 11) + "\"}"));
        alike(send("[".repeat(1000)));
    }

    @Test
    void HT_05_wherever_it_is_sent_it_is_answered_alike_on_both_ways() {
        byte[] body = SOUND.getBytes(StandardCharsets.UTF_8);
        alike(send(person.client(), place(archived), body));
        alike(send(person.client(), place(UUID.randomUUID().toString()), body));
        alike(send(person.client(), place("general"), body));
        alike(send(stranger.client(), place(channel), body));
    }

    @Test
    void AU_1_whoever_sends_it_is_answered_alike_on_both_ways() {
        byte[] body = SOUND.getBytes(StandardCharsets.UTF_8);
        alike(send(house.client(), place(channel), body));
        alike(send(house.client(), place(channel), body).header("Authorization", "Basic eDp5"));
        alike(send(house.client(), place(channel), body).header("Authorization", "Bearer of.no.thing"));
    }

    @Test
    void HT_05_keys_in_headers_are_answered_alike_on_both_ways() {
        alike(send(SOUND).header("Idempotency-Key", "one-key"));
        alike(send(SOUND).header("Idempotency-Key", "one-key").header("Idempotency-Key", "another"));
        alike(send("{\"text\":\"x\",\"clientId\":\"in-body\"}").header("Idempotency-Key", "in-header"));
        alike(send(SOUND).header("Idempotency-Key", "x".repeat(1000)));
    }

    private void alike(HttpRequest.Builder request) {
        Answer fast = pastJersey(request);
        Answer slow = throughJersey(request.header("Accept", UNUSUAL));
        assertThat(told(fast)).isEqualTo(told(slow));
        assertThat(fast.header("X-Correlation-Id")).isEqualTo(OWN_ID);
    }

    /** Everything but what is another one each time. */
    private static Map<String, String> told(Answer answer) {
        Map<String, String> told = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().map().forEach((name, values) -> told.put(name, String.valueOf(values)));
        told.remove("Date");
        // Whether a body had come in when it was no longer needed is a matter of moments.
        told.remove("Connection");
        // Jersey does not count a long answer before it begins to write it.
        told.remove("Content-Length");
        told.remove("Transfer-Encoding");
        told.computeIfPresent("RateLimit-Remaining", (name, left) -> "some");
        told.computeIfPresent("RateLimit-Reset", (name, seconds) -> "some");
        told.put("status", String.valueOf(answer.status()));
        told.put("body", answer.body());
        UnaryOperator<String> others = text -> text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "an-id")
                .replaceAll("\"[0-9-]{10}T[0-9:.]+Z\"", "\"a-time\"")
                .replaceAll("\"(revision|position)\":\"?[0-9]+\"?", "\"$1\":0");
        told.replaceAll((name, value) -> others.apply(value));
        return told;
    }

    static Stream<Arguments> plain() {
        return Stream.of(
                Arguments.argumentSet("what browsers ask for", "Accept", "*/*"),
                Arguments.argumentSet("what axios asks for", "Accept", "application/json, text/plain, */*"),
                Arguments.argumentSet("something that does not matter", "X-Requested-With", "x"));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void HT_05_what_clients_usually_send_is_plain(String header, String value) {
        pastJersey(send(SOUND).header(header, value)).expect(201);
    }

    static Stream<Arguments> unusual() {
        return Stream.of(
                unusual("a query", 400, (client, place) -> sound(client.request(place + "?now=1"))),
                unusual("an encoded path", 201, (client, place) -> sound(client.request(place.replace("-", "%2D")))),
                unusual(
                        "another path below a channel",
                        404,
                        (client, place) -> sound(client.request(place.replace("/messages", "/more/messages")))),
                unusual(
                        "no id",
                        404,
                        (client, place) -> sound(client.request(place.replace("/messages", ".x/messages")))),
                unusual(
                        "a body that is said to be nothing but itself",
                        201,
                        (client, place) -> sound(client.request(place)).header("Content-Encoding", "identity")),
                unusual(
                        "another method",
                        200,
                        (client, place) -> client.request(place).GET()),
                unusual(
                        "no length",
                        201,
                        (client, place) -> client.request(place)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(SOUND.getBytes(StandardCharsets.UTF_8))))),
                unusual("no type", 415, (client, place) -> client.request(place).POST(BodyPublishers.ofString(SOUND))),
                unusual(
                        "another type",
                        415,
                        (client, place) -> client.request(place)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(SOUND))),
                unusual(
                        "another answer",
                        406,
                        (client, place) -> sound(client.request(place)).header("Accept", "text/html")),
                unusual(
                        "a wish for a sign before the body",
                        201,
                        (client, place) -> sound(client.request(place)).expectContinue(true)),
                unusual(
                        "too much",
                        413,
                        (client, place) -> client.request(place)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(new byte[House.MOST_BODY_BYTES + 1]))),
                unusual(
                        "two accounts",
                        401,
                        (client, place) -> sound(client.request(place)).header("Authorization", "Bearer x")));
    }

    private static HttpRequest.Builder sound(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(SOUND));
    }

    interface Asking {
        HttpRequest.Builder of(Client client, String place);
    }

    private static Arguments unusual(String name, int status, Asking asking) {
        return Arguments.argumentSet(name, status, asking);
    }

    @ParameterizedTest
    @MethodSource("unusual")
    void HT_05_whatever_is_unusual_is_judged_by_Jersey(int status, Asking asking) {
        Answer answer = throughJersey(asking.of(person.client(), place(channel)));
        if (status >= 400) {
            Refused.document(answer);
        }
        answer.expect(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Accept: " + UNUSUAL + "\r\n"})
    void ER_1_a_body_that_breaks_off_is_refused_on_both_ways(String way) {
        try (RawHttp raw = house.raw()) {
            raw.send(head(person, channel, way) + "Content-Length: 100\r\n\r\n" + SOUND)
                    .end();
            Answer refused = Refused.invalid(raw.lastAnswer());
            assertThat(refused.body()).contains("must come in whole and as its headers say");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Accept: " + UNUSUAL + "\r\n"})
    void RL_1_who_has_no_turn_left_is_not_waited_for_on_both_ways(String way) {
        RateRules one = RateRules.none().perUser(RateClass.SEND, 1, Duration.ofMinutes(1));
        try (House tight = new House(one, RestSettings.usual(House.MOST_BODY_BYTES));
                RawHttp raw = tight.raw()) {
            Person busy = tight.newcomer();
            String there = busy.privateChannel("tight");
            busy.says(there, "the only one").expect(201);
            raw.send(head(busy, there, way) + "Content-Length: 100\r\n\r\n{");
            Answer refused = Refused.as(429, "limit_reached", raw.answer());
            assertThat(refused.header("Connection")).isEqualTo("close");
            assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
            assertThat(refused.header("Retry-After")).isEqualTo("60");
        }
    }

    @Test
    void IN_2_who_sends_on_after_the_refusal_is_not_cut_off_before_they_could_read_it() {
        try (RawHttp raw = house.raw()) {
            byte[] body = new byte[House.MOST_BODY_BYTES];
            raw.send(head(person, channel, "").replace("Bearer ", "Bearer x") + "Content-Length: " + body.length
                    + "\r\n\r\n");
            Refused.as(401, "unauthenticated", raw.answer());
            raw.send(body);
            assertThat(raw.isEnded()).isTrue();
        }
    }

    @Test
    void ER_2_an_error_is_told_in_one_sentence_and_logged_whole_under_the_same_id() {
        Supplier<RuntimeException> error = () -> {
            throw new AssertionError("secret detail");
        };
        try (LogLines log = LogLines.collect()) {
            Answer answer = house.faults().during(error, () -> person.says(channel, "to nobody"));
            Refused.as(500, "internal", answer);
            assertThat(answer.header("RateLimit-Limit")).isNotEmpty();
            assertThat(log.of(answer.header("X-Correlation-Id")))
                    .extracting(ILoggingEvent::getThrowableProxy)
                    .anyMatch(thrown -> thrown != null && thrown.getMessage().equals("secret detail"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Accept: " + UNUSUAL + "\r\n"})
    void ER_1_who_is_refused_before_the_body_came_in_is_told_that_the_connection_ends(String way) {
        try (RawHttp raw = house.raw()) {
            String nobody = head(person, channel, way).replace("Bearer ", "Nobody ");
            raw.send(nobody + "Content-Length: 100\r\n\r\n{");
            Answer refused = Refused.as(401, "unauthenticated", raw.answer());
            assertThat(refused.header("Connection")).isEqualTo("close");
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    private static String head(Person who, String channel, String way) {
        String token = who.client()
                .request("/")
                .build()
                .headers()
                .firstValue("Authorization")
                .orElseThrow();
        return "POST " + place(channel) + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: "
                + token + "\r\n" + way;
    }
}

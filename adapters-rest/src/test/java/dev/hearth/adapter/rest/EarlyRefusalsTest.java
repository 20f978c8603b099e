package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Client;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.RawHttp;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.shared.RestSettings;
import dev.hearth.application.shared.RateClass;
import dev.hearth.application.shared.RateRules;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does not stop asking is refused as before, but at less cost; nobody else notices. */
final class EarlyRefusalsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String OURS = "https://chat.example.org";
    private static final String ME = "/api/v1/users/me";
    private static final String GROUPS = "/api/v1/groups";
    private static final String LOGIN = "/api/v1/auth/login";

    /** The address has turns for one refusal of an account that the limits themselves look at, and no more. */
    private static final RateRules TIGHT = RateRules.none()
            .perUser(RateClass.READ, 1, MINUTE)
            .perUser(RateClass.WRITE, 1, MINUTE)
            .perAddress(RateClass.READ, 3, MINUTE)
            .perAddress(RateClass.WRITE, 3, MINUTE)
            .perAddress(RateClass.LOGIN, 1, MINUTE);

    private final House house = new House(
            TIGHT, new RestSettings(House.MOST_BODY_BYTES, List.of("127.0.0.0/8"), List.of(OURS), Optional.empty()));
    private final Person ada = house.newcomer();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void RL_3_who_is_refused_again_and_again_uses_up_nothing_of_the_others() {
        ada.get(ME).expect(200);
        for (int i = 0; i < 100; i++) {
            Refused.as(429, "limit_reached", ada.get(ME));
        }
        house.newcomer().get(ME).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST"})
    void RL_3_the_early_answer_is_the_late_one_byte_for_byte(String method) {
        String path = method.equals("POST") ? GROUPS : ME;
        asked(method, path);
        Answer late = asked(method, path).expect(429);
        Answer early = asked(method, path).expect(429);
        assertThat(early.body()).isEqualTo(late.body());
        assertThat(headers(early)).isEqualTo(headers(late));
        assertThat(headers(early).keySet())
                .contains("retry-after", "ratelimit-limit", "access-control-allow-origin", "x-content-type-options");
    }

    @Test
    void RL_3_every_early_answer_has_a_correlation_id_of_its_own() {
        refusedTwice(ada.client(), ME);
        assertThat(ada.get(ME).header("X-Correlation-Id"))
                .isNotEqualTo(ada.get(ME).header("X-Correlation-Id"));
    }

    @Test
    void RL_3_the_same_account_may_still_use_other_methods_and_be_told_of_other_paths() {
        refusedTwice(ada.client(), GROUPS);
        ada.post(GROUPS, "{\"name\":\"g\"}").expect(201);
        Refused.as(404, "not_found", ada.get("/nothing"));
        Refused.as(405, "method_not_allowed", ada.client().call("DELETE", GROUPS));
    }

    @Test
    void RL_3_after_the_wait_the_limits_decide() {
        Answer refused = refusedTwice(ada.client(), ME);
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        house.limitsClock().move(Duration.ofMillis(59_999));
        assertThat(Refused.as(429, "limit_reached", ada.get(ME)).header("Retry-After"))
                .isEqualTo("1");
        house.limitsClock().move(Duration.ofMillis(1));
        ada.get(ME).expect(200);
    }

    @Test
    void RL_3_credentials_that_are_no_good_are_not_taken_for_good_ones() {
        refusedTwice(ada.client(), ME);
        Refused.as(401, "unauthenticated", house.client().with("a.b.c").get(ME));
    }

    @Test
    void RL_3_an_address_is_held_back_alone_and_only_as_our_proxy_saw_it() {
        Refused.as(401, "unauthenticated", logIn("192.0.2.1"));
        Refused.as(429, "limit_reached", logIn("192.0.2.1"));
        Refused.as(429, "limit_reached", logIn("192.0.2.1"));
        Refused.as(429, "limit_reached", logIn("10.0.0.7, 192.0.2.1"));
        Refused.as(401, "unauthenticated", logIn("192.0.2.1, 192.0.2.2"));
    }

    @Test
    void RL_3_a_browser_may_still_ask_whether_it_may_ask() {
        refusedTwice(ada.client(), ME);
        Answer preflight = house.client()
                .send(house.client()
                        .request(ME)
                        .header("Origin", OURS)
                        .header("Access-Control-Request-Method", "GET")
                        .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.status()).isBetween(200, 204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(OURS);
    }

    @Test
    void RL_3_a_connection_ends_where_the_body_did_not_come_in() {
        logIn("192.0.2.1");
        logIn("192.0.2.1");
        String head = "POST %s HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.1\r\nContent-Type: application/json\r\n"
                .formatted(LOGIN);
        try (RawHttp raw = house.raw()) {
            Answer whole =
                    raw.send(head + "Content-Length: 2\r\n\r\n{}").answer().expect(429);
            assertThat(whole.headers().firstValue("Connection")).isEmpty();
            Answer half = raw.send(head + "Content-Length: 200\r\n\r\n{}").lastAnswer();
            assertThat(Refused.as(429, "limit_reached", half).header("Connection"))
                    .isEqualTo("close");
        }
    }

    private static Answer refusedTwice(Client client, String path) {
        client.get(path).expect(200);
        Refused.as(429, "limit_reached", client.get(path));
        return Refused.as(429, "limit_reached", client.get(path));
    }

    private Answer asked(String method, String path) {
        HttpRequest.Builder request = ada.client()
                .request(path)
                .header("Origin", OURS)
                .header("X-Correlation-Id", "the-same")
                .header("Accept-Encoding", "gzip");
        return ada.client()
                .send(
                        method.equals("POST")
                                ? request.header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString("{\"name\":\"g\"}"))
                                : request.method(method, BodyPublishers.noBody()));
    }

    private Answer logIn(String forwardedFor) {
        Client client = house.client();
        return client.send(client.request(LOGIN)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", forwardedFor)
                .POST(BodyPublishers.ofString("{\"username\":\"nobody\",\"password\":\"not the pass phrase\"}")));
    }

    /** All but the time of day. */
    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        headers.remove("date");
        // Whether the body had come in by then is the network's doing.
        headers.remove("connection");
        return headers;
    }
}

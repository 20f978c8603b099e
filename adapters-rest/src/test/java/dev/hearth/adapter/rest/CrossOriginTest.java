package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Bodies;
import dev.hearth.adapter.rest.fixture.Everything;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.Routes.Route;
import dev.hearth.adapter.rest.shared.RestSettings;
import dev.hearth.application.shared.RateRules;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of other origins may do. */
final class CrossOriginTest {
    private static final String OURS = "https://chat.example.org";
    private static final House HOUSE = new House(
            RateRules.none(),
            new RestSettings(
                    House.MOST_BODY_BYTES, List.of(), List.of(OURS, "http://localhost:5173"), Optional.empty()));

    private final Everything all = Everything.in(HOUSE);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {OURS, "http://localhost:5173"})
    void HD_2_a_page_of_a_listed_origin_may_call_and_read_the_headers(String origin) {
        Answer answer = asked(origin, "/api/v1/users/me").expect(200);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly(origin);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(answer.header("Access-Control-Expose-Headers").split(",\\s*"))
                .containsExactlyInAnyOrder(
                        "X-Correlation-Id",
                        "ETag",
                        "Location",
                        "Retry-After",
                        "Idempotent-Replayed",
                        "RateLimit-Limit",
                        "RateLimit-Remaining",
                        "RateLimit-Reset");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.example",
                "http://chat.example.org",
                "https://chat.example.org:8443",
                "https://chat.example.org.evil.example",
                "https://evil-chat.example.org",
                "https://sub.chat.example.org",
                "https://chatXexample.org",
                "HTTPS://CHAT.EXAMPLE.ORG",
                "https://chat.example.org https://evil.example",
                "*"
            })
    void HD_2_any_other_origin_is_told_nothing_and_never_sent_back(String origin) {
        for (Answer answer : List.of(asked(origin, "/api/v1/users/me"), preflight(origin, "POST", "authorization"))) {
            assertThat(answer.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
            assertThat(answer.headers().toString()).doesNotContain(origin.equals("*") ? "=[*]" : origin);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
    void HD_2_a_listed_origin_may_use_every_method_with_all_our_headers(String method) {
        Answer answer = preflight(OURS, method, "authorization,content-type,x-correlation-id,idempotency-key,if-match");
        assertThat(answer.status()).isBetween(200, 204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(OURS);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(answer.header("Access-Control-Allow-Methods")).contains(method);
        assertThat(answer.header("Access-Control-Allow-Headers").toLowerCase(Locale.ROOT))
                .contains("authorization", "content-type", "x-correlation-id", "idempotency-key", "if-match");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void HD_2_caches_are_told_that_answers_differ_by_origin() {
        for (String path : List.of("/api/v1/users/me", "/health/live", "/nothing", "/a%2fb")) {
            assertThat(String.join(",", HOUSE.client().get(path).headers().allValues("Vary")))
                    .as(path)
                    .contains("Origin");
        }
        assertThat(asked("https://evil.example", "/health").header("Vary")).contains("Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void HD_3_what_a_page_can_send_without_asking_first_changes_nothing(String type) {
        long before = messages();
        for (Route route : Bodies.posts(HOUSE)) {
            HttpRequest.Builder request = all.person()
                    .client()
                    .request(all.place(route))
                    .header("Origin", "https://evil.example")
                    .header("Content-Type", type);
            Refused.as(
                    415,
                    "unsupported_media_type",
                    HOUSE.client()
                            .send(request.POST(
                                    BodyPublishers.ofString(Bodies.of(route).sample()))));
            HttpRequest.Builder bare = all.person().client().request(all.place(route) + "?text=t&_method=POST");
            assertThat(HOUSE.client().send(bare.GET()).status()).isBetween(400, 499);
        }
        assertThat(messages()).isEqualTo(before);
    }

    private long messages() {
        return all.person()
                .get("/api/v1/channels/" + all.channel() + "/messages")
                .data()
                .size();
    }

    private Answer asked(String origin, String path) {
        return HOUSE.client()
                .send(all.person()
                        .client()
                        .request(path)
                        .header("Origin", origin)
                        .GET());
    }

    private static Answer preflight(String origin, String method, String headers) {
        return HOUSE.client()
                .send(HOUSE.client()
                        .request("/api/v1/users/me")
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", method)
                        .header("Access-Control-Request-Headers", headers)
                        .method("OPTIONS", BodyPublishers.noBody()));
    }
}

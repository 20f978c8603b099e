package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Everything;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.LogLines;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.Routes;
import dev.hearth.adapter.rest.fixture.Routes.Route;
import dev.hearth.domain.shared.Refusal;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stores that fail under every operation. */
final class FailuresTest {
    /** What is answered from the configuration, from memory, or by a provider. */
    private static final Set<String> WITHOUT_STORE = Set.of(
            "GET /api/v1/asyncapi.json",
            "GET /api/v1/push/vapid",
            "GET /api/v1/presence",
            "GET /api/v1/users/{id}/presence",
            "GET /api/v1/auth/providers",
            "POST /api/v1/auth/providers/{id}/start",
            "POST /api/v1/auth/providers/{id}/link",
            "GET /api/v1/auth/providers/{id}/callback");

    /** Own, since in a house where others have tried to sign in too often nobody asks the store any more. */
    private final House house = new House();

    private final Everything all = Everything.in(house);
    private final List<Route> api = Routes.all(house).stream()
            .filter(route -> route.path().startsWith("/api/") && !WITHOUT_STORE.contains(route.toString()))
            .toList();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void ER_3_a_store_that_does_not_answer_makes_every_operation_503_with_when_to_come_back() {
        for (Route route : api) {
            Answer answer = during(
                    () -> new Refusal.Unavailable(
                            "The store does not answer.", new IllegalStateException("secret detail")),
                    route);
            Refused.as(503, "unavailable", answer);
            assertThat(answer.header("Retry-After")).isEqualTo("2");
        }
    }

    @Test
    void ER_2_ER_3_a_bug_is_told_in_one_sentence_and_logged_whole_under_the_same_id() {
        try (LogLines log = LogLines.collect()) {
            for (Route route : api) {
                Answer answer = during(() -> new IllegalStateException("secret detail"), route);
                Refused.as(500, "internal", answer);
                assertThat(log.of(answer.header("X-Correlation-Id")))
                        .as(route.toString())
                        .extracting(ILoggingEvent::getThrowableProxy)
                        .anyMatch(
                                thrown -> thrown != null && thrown.getMessage().equals("secret detail"));
            }
        }
    }

    @Test
    void ER_3_after_failures_a_thousand_good_requests_are_answered() {
        api.forEach(route -> during(() -> new IllegalStateException("secret detail"), route));
        assertThat(IntStream.range(0, 1000)
                        .map(i -> all.person().get("/api/v1/users/me").status()))
                .containsOnly(200);
        all.person().says(all.channel(), "still here").expect(201);
    }

    @Test
    void health_names_what_is_down_and_not_why() {
        Answer down = house.faults()
                .during(
                        () -> new IllegalStateException("secret detail"),
                        () -> house.client().get("/health"));
        assertThat(down.expect(503).json().at("/status").asText()).isEqualTo("down");
        assertThat(down.body()).contains("\"memory\":\"down\"").doesNotContain("secret");
        assertThat(house.client()
                        .get("/health")
                        .expect(200)
                        .json()
                        .at("/checks/memory")
                        .asText())
                .isEqualTo("ok");
        house.client().get("/health/live").expect(200);
        house.client().get("/health/ready").expect(200);
    }

    @Test
    void a_server_that_is_stopping_is_alive_and_well_but_not_ready() {
        try (House leaving = new House()) {
            leaving.adapter().stopping();
            leaving.client().get("/health").expect(200);
            leaving.client().get("/health/live").expect(200);
            leaving.client().get("/health/ready").expect(503);
        }
    }

    private Answer during(Supplier<RuntimeException> failure, Route route) {
        return house.faults().during(failure, () -> all.ask(route));
    }
}

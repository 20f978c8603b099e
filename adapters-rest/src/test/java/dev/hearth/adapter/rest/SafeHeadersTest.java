package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Everything;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.RawHttp;
import dev.hearth.adapter.rest.fixture.Routes;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import dev.hearth.adapter.rest.shared.RestSettings;
import dev.hearth.application.shared.RateRules;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer says to browsers, and what none says of the server. */
@ExtendWith(SharedHouse.class)
final class SafeHeadersTest {
    private static final List<String> BANNERS = List.of("Server", "X-Powered-By", "Via", "X-AspNet-Version");

    private final House house;

    SafeHeadersTest(House house) {
        this.house = house;
    }

    @Test
    void HD_4_HD_5_every_operation_answers_safely_whether_it_does_or_refuses() {
        Everything all = Everything.in(house);
        for (Routes.Route route : Routes.all(house)) {
            safe(house.client().call(route.method(), all.place(route)));
            safe(Everything.in(house).ask(route));
            safe(all.person().client().call("DELETE", all.place(route) + "/nothing"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rubbish rubbish\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /a%2fb HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n",
                "TRACE /health HTTP/1.1\r\nHost: x\r\n\r\n",
                "HAMMER /health HTTP/1.1\r\nHost: x\r\n\r\n",
                "OPTIONS /health HTTP/1.1\r\nHost: x\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n"
            })
    void HD_4_HD_5_also_what_reaches_no_operation_is_answered_safely(String request) {
        try (RawHttp raw = house.raw()) {
            safe(raw.send(request).end().lastAnswer());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics",
                "/healthcheck",
                "/ping",
                "/threads",
                "/pprof",
                "/tasks",
                "/admin",
                "/application.wadl"
            })
    void HD_5_nothing_of_the_admin_port_is_here(String path) {
        house.client().get(path).expect(404);
    }

    @Test
    void HD_4_browsers_are_kept_on_TLS_only_where_people_reach_the_server_by_it() {
        assertThat(house.client().get("/health/live").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
        try (House plain = reachedAt("http://chat.example.org");
                House secure = reachedAt("https://chat.example.org")) {
            assertThat(plain.client().get("/nothing").header("Strict-Transport-Security"))
                    .isEmpty();
            for (String path : List.of("/health/live", "/nothing", "/a%2fb")) {
                assertThat(secure.client().get(path).header("Strict-Transport-Security"))
                        .isEqualTo("max-age=31536000; includeSubDomains");
            }
        }
    }

    private static House reachedAt(String url) {
        return new House(
                RateRules.none(),
                new RestSettings(House.MOST_BODY_BYTES, List.of(), List.of(), Optional.of(URI.create(url))));
    }

    private static void safe(Answer answer) {
        String said = answer.status() + " " + answer.headers();
        assertThat(answer.header("X-Content-Type-Options")).as(said).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).as(said).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy"))
                .as(said)
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
        boolean forEverybody = answer.header("Content-Type").startsWith("application/jwk-set+json")
                || answer.body().startsWith("{\"asyncapi\"");
        String kept = answer.header("Content-Type").startsWith("text/calendar") ? "private, no-cache" : "no-store";
        assertThat(answer.headers().allValues("Cache-Control"))
                .as(said)
                .containsExactly(forEverybody ? "public, max-age=300" : kept);
        if (!answer.body().isEmpty()) {
            assertThat(answer.header("Content-Type")).as(said).endsWith(";charset=utf-8");
        }
        BANNERS.forEach(banner ->
                assertThat(answer.headers().firstValue(banner)).as(said).isEmpty());
    }
}

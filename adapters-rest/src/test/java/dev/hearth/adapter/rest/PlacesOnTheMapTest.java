package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Everything;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.Routes;
import dev.hearth.adapter.rest.fixture.Routes.Route;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, methods and queries that are not there. */
@ExtendWith(SharedHouse.class)
final class PlacesOnTheMapTest {
    /** Providers send browsers here with whatever they like in the query, and a person waits before the browser. */
    private static final String CALLBACK = "GET /api/v1/auth/providers/{id}/callback";

    /** What is the same for everybody may be kept by anybody. */
    private static final Set<String> PUBLIC = Set.of("/.well-known/jwks.json", "/api/v1/asyncapi.json");

    private final House house;
    private final Everything all;
    private final Person person;

    PlacesOnTheMapTest(House house) {
        this.house = house;
        this.all = Everything.in(house);
        this.person = all.person();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v1",
                "/api/v2/groups",
                "/api/v1/nothing",
                "/api/v1/users/you",
                "/api/v1/groups/x/y/z",
                "/metrics",
                "/tasks/gc",
                "/healthcheck",
                "/ping",
                "/threads",
                "/pprof",
                "/application.wadl",
                "/openapi.json",
                "/.git/config",
                "/favicon.ico"
            })
    void HD_5_ER_1_unknown_paths_and_those_of_the_admin_port_are_not_there(String path) {
        Refused.as(404, "not_found", house.client().get(path));
        Refused.as(404, "not_found", person.get(path));
        Refused.as(404, "not_found", person.post(path, "{}"));
    }

    @Test
    void HD_5_methods_a_path_does_not_know_are_405_with_those_it_does() {
        for (Route route : Routes.all(house)) {
            Set<String> known = Routes.all(house).stream()
                    .filter(other -> other.path().equals(route.path()))
                    .map(Route::method)
                    .collect(Collectors.toSet());
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                if (!known.contains(method) && !knownOfAnId(method, route.path())) {
                    Answer answer = Refused.as(
                            405, "method_not_allowed", person.client().call(method, all.place(route)));
                    assertThat(answer.header("Allow").split(",\\s*"))
                            .as(route.toString())
                            .containsAll(known);
                }
            }
        }
    }

    /** Where a word stands in the place of an id, such as {@code public}, what can be done with an id can be asked for. */
    private boolean knownOfAnId(String method, String path) {
        return Routes.all(house).stream()
                .filter(other -> other.method().equals(method))
                .anyMatch(other -> path.matches(other.path().replaceAll("\\{[a-zA-Z]+}", "[^/{]+")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "LINK", "BREW"})
    void HD_5_IN_8_unknown_methods_and_TRACE_are_refused_with_what_is_allowed(String method) {
        Answer answer = Refused.as(405, "method_not_allowed", person.client().call(method, "/api/v1/groups"));
        assertThat(answer.header("Allow")).contains("GET", "POST").doesNotContain("TRACE");
    }

    @Test
    void HD_5_no_answer_names_the_server_or_its_version() {
        for (Route route : Routes.all(house)) {
            Answer answer = person.client().call(route.method(), all.place(route));
            assertThat(answer.headers().map().keySet())
                    .as(route.toString())
                    .doesNotContain("server", "x-powered-by", "via");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            boolean forAll = PUBLIC.contains(route.path());
            assertThat(answer.header("Cache-Control"))
                    .containsAnyOf(forAll ? "public" : "no-store", "private, no-cache");
        }
    }

    @Test
    void options_tell_methods_and_nothing_else() {
        Answer answer = person.client().call("OPTIONS", "/api/v1/groups");
        assertThat(answer.status()).isBetween(200, 204);
        assertThat(answer.header("Allow")).contains("GET", "POST");
        assertThat(answer.body()).hasSizeLessThan(100);
    }

    @Test
    void IN_1_unknown_query_parameters_are_named() {
        for (Route route : Routes.all(house)) {
            boolean listed =
                    Set.of("/api/v1/admin/users", "/api/v1/admin/groups").contains(route.path())
                            || !route.query().isEmpty();
            if (route.path().startsWith("/api/") && !route.toString().equals(CALLBACK)) {
                String query = listed ? "?Q=1&Limit=2" : "?q=1&Limit=2";
                Answer answer = all.caller(route).client().ask(route, all.place(route) + query);
                Refused.invalid(answer, listed ? "Q" : "q", "Limit");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?%zz", "?limit=%", "?cursor=%ff%fe", "?%ff=1", "?cursor=%00", "?limit=%F0%9F%94%A5"})
    void IN_1_broken_queries_are_refused(String query) {
        Refused.as(
                400,
                "invalid",
                house.raw()
                        .send("GET /api/v1/groups" + query + " HTTP/1.1\r\nHost: x\r\n" + "Authorization: "
                                + authorization() + "\r\nConnection: close\r\n\r\n")
                        .lastAnswer());
    }

    private String authorization() {
        return person.client()
                .request("/")
                .build()
                .headers()
                .firstValue("Authorization")
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "1",
                "-1",
                "me",
                "null",
                "1-1-1-1-1",
                "%7B%7D",
                "*",
                "'",
                "%27%20OR%201=1",
                "%F0%9F%94%A5",
                "a%20b"
            })
    void IN_4_a_malformed_id_names_nothing_that_is_there(String id) {
        for (Route route : Routes.all(house)) {
            if (route.path().contains("{id}") && !route.toString().equals(CALLBACK)) {
                Refused.as(404, "not_found", all.caller(route).client().ask(route, route.at(id)));
            }
        }
    }

    @Test
    void an_id_in_another_spelling_names_nothing() {
        String loud = all.channel()
                .replace('a', 'A')
                .replace('b', 'B')
                .replace('c', 'C')
                .replace('d', 'D');
        Refused.as(404, "not_found", person.get("/api/v1/channels/" + loud + "A"));
        Refused.as(404, "not_found", person.get("/api/v1/channels/" + all.channel() + "%20"));
        Refused.as(404, "not_found", person.get("/api/v1/groups/" + all.channel()));
    }
}

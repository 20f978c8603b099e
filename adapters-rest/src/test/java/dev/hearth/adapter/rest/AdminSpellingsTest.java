package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Asker;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Household;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.RawHttp;
import dev.hearth.adapter.rest.fixture.Routes;
import dev.hearth.adapter.rest.fixture.Routes.Route;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import dev.hearth.adapter.rest.fixture.SoundAsk;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations of administrators, asked for by members and owners who spell them in every way that has ever got round a check. */
@ExtendWith(SharedHouse.class)
@DisplayName("HT-02 AZ-9: no spelling gets round the check")
final class AdminSpellingsTest {
    private static final String ADMIN = "/admin/";

    private final House house;
    private final Household all;

    AdminSpellingsTest(House house) {
        this.house = house;
        this.all = Household.in(house);
    }

    @Test
    void the_plain_spelling_is_answered_to_an_administrator_and_forbidden_to_others() {
        eachOperation((ask, target) -> {
            assertThat(raw(all.owner(), ask, ask.route().method(), target, "").status())
                    .as(target)
                    .isEqualTo(403);
            assertThat(raw(all.admin(), ask, ask.route().method(), target, "").status())
                    .as(target)
                    .isBetween(200, 299);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin//",
                "//admin/",
                "/./admin/",
                "/;/admin/",
                "/admin;x=1/",
                "/admin/./",
                "/admin/..;/admin/",
                "/users/me/..;/..;/admin/",
                "/groups/../admin/",
                "/groups/%2e%2e/admin/",
                "/groups/%252e%252e/admin/",
                "/groups/..%2fadmin/",
                "/groups/..%252fadmin/",
                "/groups/..\\admin/",
                "\\admin/",
                "/Admin/",
                "/ADMIN/",
                "/%61dmin/",
                "/%2561dmin/",
                "/admin%2f",
                "/admin%252f",
                "/admin%20/",
                "/admin%00/",
                "/admin.json/",
                "/%D0%B0dmin/"
            })
    void another_spelling_of_the_path_gets_nowhere(String spelling) {
        refusedEverywhere((ask, target) -> target.replace(ADMIN, spelling));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "//", ";", ";.json", ".json", "%2f", "%20", "%00", "?", "?role=", "#", "/.", "/..;/", "~"})
    void another_end_of_the_path_gets_nowhere(String end) {
        refusedEverywhere((ask, target) -> target + end);
    }

    @Test
    void capitals_get_nowhere() {
        refusedEverywhere((ask, target) -> target.toUpperCase(Locale.ROOT));
        refusedEverywhere((ask, target) -> target.replace("/api/v1", "/API/V1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void a_method_in_a_header_is_not_heeded(String header) {
        eachOperation((ask, target) -> unmoved(ask, () -> {
            for (String method : List.of("GET", "POST", "PUT")) {
                String line = header + ": " + ask.route().method() + "\r\n";
                refused(raw(all.owner(), ask, method, target, line));
                refused(raw(
                        all.owner(),
                        ask,
                        method,
                        target + "?_method=" + ask.route().method(),
                        line));
            }
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "get", "Get", "post", "PUT", "TRACE", "CONNECT", "FOO"})
    void another_method_gets_nowhere(String method) {
        eachOperation((ask, target) -> unmoved(ask, () -> refused(raw(all.owner(), ask, method, target, ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix", "X-Forwarded-Uri"})
    void a_path_in_a_header_is_not_heeded(String header) {
        eachOperation((ask, target) -> unmoved(
                ask, () -> refused(raw(all.owner(), ask, ask.route().method(), "/", header + ": " + target + "\r\n"))));
    }

    /** How a path is written otherwise. */
    private interface Spelling {
        String of(SoundAsk ask, String target);
    }

    private void refusedEverywhere(Spelling spelling) {
        eachOperation((ask, target) -> unmoved(ask, () -> {
            for (Person person : List.of(all.member(), all.owner())) {
                refused(raw(person, ask, ask.route().method(), spelling.of(ask, target), ""));
            }
        }));
    }

    private void eachOperation(BiConsumer<SoundAsk, String> test) {
        List<Route> operations = Routes.all(house).stream()
                .filter(route -> route.path().contains(ADMIN))
                .toList();
        assertThat(operations).isNotEmpty();
        for (Route route : operations) {
            SoundAsk ask = SoundAsk.of(route, "an account", all, all.person(Asker.ADMIN));
            test.accept(ask, ask.place());
        }
    }

    /** Whatever was answered, the account, the group, or what it has bought, is as it was. */
    private void unmoved(SoundAsk ask, Runnable tries) {
        String before = seen(ask);
        tries.run();
        assertThat(seen(ask)).isEqualTo(before);
    }

    private String seen(SoundAsk ask) {
        return ask.route().path().endsWith("/subscription")
                ? all.owner().get(ask.place().replace(ADMIN, "/")).expect(200).body()
                : all.admin().get(seenAt(ask)).expect(200).body();
    }

    private static String seenAt(SoundAsk ask) {
        if (ask.route().path().contains("/groups")) {
            return "/api/v1/admin/groups?limit=200";
        }
        if (ask.route().path().contains("/announcements")) {
            return "/api/v1/admin/announcements?limit=200";
        }
        boolean ofAnAccount = ask.route().path().contains("{id}");
        return ofAnAccount ? ask.place().replaceFirst("/(suspend|reactivate|retry|cancel)$", "") : "/api/v1/users/me";
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 599);
    }

    private Answer raw(Person person, SoundAsk ask, String method, String target, String header) {
        String authorization = person.client()
                .request("/")
                .build()
                .headers()
                .firstValue("Authorization")
                .orElseThrow();
        try (RawHttp raw = house.raw()) {
            return raw.send(
                            "%s %s HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\n%sConnection: close\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                                    .formatted(
                                            method,
                                            target,
                                            authorization,
                                            header,
                                            ask.body().length(),
                                            ask.body()))
                    .lastAnswer();
        }
    }
}

package dev.hearth.adapter.rest;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Asker;
import dev.hearth.adapter.rest.fixture.Bodies;
import dev.hearth.adapter.rest.fixture.Client;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Household;
import dev.hearth.adapter.rest.fixture.PermissionTable;
import dev.hearth.adapter.rest.fixture.PermissionTable.Row;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.Routes;
import dev.hearth.adapter.rest.fixture.Routes.Route;
import dev.hearth.adapter.rest.fixture.SoundAsk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a record says of itself is not for its writer to say. */
@DisplayName("HT-02 AZ-8: fields that are not the caller's to set are refused")
final class UnsettableFieldsTest {
    private static final Map<String, String> FOREIGN = Map.of(
            "role", "\"admin\"",
            "status", "\"active\"",
            "id", "\"01a1fc9b-9efe-7000-901e-463479ec1310\"",
            "authorId", "\"01a1fc9b-9efe-7000-901e-463479ec1310\"",
            "ownerId", "\"01a1fc9b-9efe-7000-901e-463479ec1310\"",
            "createdAt", "\"2001-01-01T00:00:00Z\"",
            "revision", "1",
            "emailVerified", "true",
            "version", "1",
            "plan", "\"unlimited\"");

    static List<Row> rows() {
        try (House house = new House()) {
            Set<String> withBody =
                    Bodies.all(house).stream().map(Route::toString).collect(toSet());
            return PermissionTable.rows().stream()
                    .filter(row -> withBody.contains(row.operation()))
                    .filter(row -> Stream.of(Asker.values()).anyMatch(row::allows))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void each_is_named_and_nothing_changes_and_without_it_all_is_well(Row row) {
        try (House house = new House()) {
            Route route = Routes.named(house, row.operation());
            Household all = Household.in(house);
            Asker rightful = Stream.of(Asker.OWNER, Asker.MEMBER, Asker.ADMIN)
                    .filter(row::allows)
                    .findFirst()
                    .orElseThrow();
            SoundAsk sound = SoundAsk.of(route, row.of(), all, all.person(rightful));
            List<String> before = everything(all);
            FOREIGN.forEach((field, value) -> refused(sound, field, value, all.client(rightful)));
            assertThat(everything(all)).isEqualTo(before);
            sound.by(all.client(rightful)).expect(row.to(rightful));
        }
    }

    private static void refused(SoundAsk sound, String field, String value, Client client) {
        if (Bodies.of(sound.route()).fields().has(field)) {
            return;
        }
        String more = "{\"%s\":%s,%s".formatted(field, value, sound.body().substring(1));
        Answer answer = Refused.invalid(new SoundAsk(sound.route(), sound.place(), more).by(client));
        assertThat(answer.fields()).containsExactly(field);
        assertThat(answer.json().at("/errors/0/message").asText()).isEqualTo("is not a known field");
    }

    /** All that anybody can see of the house, and all the letters that were sent. */
    private static List<String> everything(Household all) {
        Stream<String> mine = Stream.of(
                        "users/me", "users/me/sessions", "users/me/identities", "groups", "channels", "sync")
                .map(path -> all.owner().get("/api/v1/" + path).expect(200).body());
        Stream<String> members = Stream.of(all.owner()
                .get("/api/v1/groups/" + all.group() + "/members")
                .expect(200)
                .body());
        Stream<String> accounts = Stream.of("users?limit=200", "audit")
                .map(path ->
                        all.admin().get("/api/v1/admin/" + path).expect(200).body());
        Stream<String> letters =
                all.house().hearth().identity().mail().letters().stream().map(Object::toString);
        return Stream.of(mine, members, accounts, letters)
                .flatMap(parts -> parts)
                .toList();
    }
}

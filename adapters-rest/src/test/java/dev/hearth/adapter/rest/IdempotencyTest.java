package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Everything;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Routes;
import dev.hearth.adapter.rest.fixture.Routes.Route;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Race;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A POST with an {@code Idempotency-Key} is done once. */
class IdempotencyTest {
    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";

    private final House house = new House();
    private final Person ada = house.newcomer("ada");

    @AfterEach
    void close() {
        house.close();
    }

    private static Answer post(Person person, String path, String body, String... keys) {
        var request = person.client()
                .request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        Stream.of(keys).forEach(key -> request.header(KEY, key));
        return person.client().send(request);
    }

    private static String project(Person person, String key) {
        return person.post("/api/v1/projects", "{\"key\":\"%s\",\"name\":\"n\"}".formatted(key))
                .id();
    }

    private static String task(String project) {
        return "{\"projectId\":\"%s\",\"title\":\"Soup Ü\"}".formatted(project);
    }

    private static List<String> tasks(Person person, String project) {
        return person.get("/api/v1/tasks?projectId=" + project).each("/id");
    }

    @Test
    void theSameRequestIsAnsweredAgainAsItWas() {
        String home = project(ada, "HOME");
        Answer first = post(ada, "/api/v1/tasks", task(home), "soup").expect(201);
        Answer again = post(ada, "/api/v1/tasks", task(home), "soup").expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
        assertThat(first.header("Location")).isNotEmpty();
        assertThat(first.header(REPLAYED)).isEmpty();
        assertThat(again.header(REPLAYED)).isEqualTo("true");
        assertThat(again.header("RateLimit-Remaining")).isNotEqualTo(first.header("RateLimit-Remaining"));
        assertThat(tasks(ada, home)).containsExactly(first.id());
    }

    @Test
    void anAnswerWithoutBodyIsAnsweredAgain() {
        Answer group = ada.post("/api/v1/groups", "{\"name\":\"Home\"}").expect(201);
        Person ben = house.newcomer("ben");
        ada.post("/api/v1/groups/" + group.id() + "/members", "{\"userId\":\"%s\"}".formatted(ben.id()))
                .expect(200);
        String leave = "/api/v1/groups/" + group.id() + "/leave";
        post(ben, leave, "", "bye").expect(204);
        Answer again = post(ben, leave, "", "bye").expect(204);
        assertThat(again.body()).isEmpty();
        assertThat(again.header(REPLAYED)).isEqualTo("true");
        post(ben, leave, "").expect(404);
    }

    @Test
    void anotherBodyPathOrQueryIsAnotherRequest() {
        String home = project(ada, "HOME");
        post(ada, "/api/v1/tasks", task(home), "k").expect(201);
        Answer refused = post(ada, "/api/v1/tasks", task(home) + " ", "k").expect(422);
        assertThat(refused.fields()).containsExactly(KEY);
        assertThat(refused.json().path("code").asText()).isEqualTo("unprocessable");
        post(ada, "/api/v1/projects", task(home), "k").expect(422);
        post(ada, "/api/v1/tasks?a=b", task(home), "k").expect(422);
        assertThat(tasks(ada, home)).hasSize(1);
    }

    @Test
    void somebodyElsesKeyIsTheirOwn() {
        Person ben = house.newcomer("ben");
        String body = "{\"name\":\"Home\",\"key\":\"HOME\"}";
        Answer adas = post(ada, "/api/v1/projects", body, "k").expect(201);
        Answer bens = post(ben, "/api/v1/projects", body, "k").expect(201);
        assertThat(bens.id()).isNotEqualTo(adas.id());
        assertThat(bens.header(REPLAYED)).isEmpty();
    }

    @Test
    void ofManyAtOnceOneIsDone() {
        String home = project(ada, "HOME");
        List<Answer> answers = Race.of(50, runner -> post(ada, "/api/v1/tasks", task(home), "soup"))
                .everybody();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).allSatisfy(answer -> {
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.fields()).containsExactly(KEY);
        });
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(Answer::body)
                        .distinct())
                .hasSize(1);
        assertThat(tasks(ada, home)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\tb", ""})
    void aBadKeyIsRefusedByName(String key) {
        assertThat(post(ada, "/api/v1/groups", "{\"name\":\"Home\"}", key)
                        .expect(400)
                        .fields())
                .containsExactly(KEY);
    }

    @Test
    void aLongKeyAndTwoKeysAreRefusedByName() {
        assertThat(post(ada, "/api/v1/groups", "{\"name\":\"Home\"}", "k".repeat(256))
                        .expect(400)
                        .fields())
                .containsExactly(KEY);
        assertThat(post(ada, "/api/v1/groups", "{\"name\":\"Home\"}", "a", "b")
                        .expect(400)
                        .fields())
                .containsExactly(KEY);
        post(ada, "/api/v1/groups", "{\"name\":\"Home\"}", "k".repeat(255)).expect(201);
    }

    @Test
    void whatWasRefusedMayBeMendedUnderItsKey() {
        post(ada, "/api/v1/groups", "{}", "k").expect(400);
        post(ada, "/api/v1/groups", "{", "k").expect(400);
        post(ada, "/api/v1/groups", "{\"name\":\"Home\"}", "k").expect(201);
        assertThat(post(ada, "/api/v1/groups", "{\"name\":\"Home\"}", "k")
                        .expect(201)
                        .header(REPLAYED))
                .isEqualTo("true");
    }

    @Test
    void whatFailedMayBeTriedAgain() {
        house.faults()
                .during(
                        () -> new Refusal.Unavailable("away", new IllegalStateException()),
                        () -> post(ada, "/api/v1/groups", "{\"name\":\"Home\"}", "k"))
                .expect(503);
        post(ada, "/api/v1/groups", "{\"name\":\"Home\"}", "k").expect(201);
    }

    @Test
    void secretsAreShownOnce() {
        Answer first = post(ada, "/api/v1/users/me/calendars", "{}", "calendar").expect(201);
        assertThat(first.data().path("url").asText()).isNotEmpty();
        Answer again = post(ada, "/api/v1/users/me/calendars", "{}", "calendar").expect(409);
        assertThat(again.fields()).containsExactly(KEY);
        assertThat(again.header("Retry-After")).isEmpty();
        assertThat(ada.get("/api/v1/users/me/calendars").each("/id")).containsExactly(first.id());
    }

    /** Whatever answers a secret must be marked, or the secret would lie about. */
    @Test
    void whatIsShownOnceIsNotKept() {
        Everything all = Everything.in(house);
        for (String path : List.of(
                "/api/v1/groups/" + all.group() + "/invitations",
                "/api/v1/users/me/calendars/" + all.calendar().id() + "/rotate")) {
            post(all.person(), path, path.endsWith("rotate") ? "" : "{}", "k" + path.length());
            post(all.person(), path, path.endsWith("rotate") ? "" : "{}", "k" + path.length())
                    .expect(409);
        }
    }

    @Test
    void sendsKeepTheirOwnWay() {
        String channel = ada.privateChannel("kitchen");
        String path = "/api/v1/channels/" + channel + "/messages";
        Answer first = post(ada, path, "{\"text\":\"Soup\"}", "k").expect(201);
        Answer again =
                post(ada, path, "{\"text\":\"Soup\",\"clientId\":\"k\"}", "k").expect(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.header(REPLAYED)).isEmpty();
        post(ada, path, "{\"text\":\"other\"}", "k").expect(409);
    }

    /** Every POST that is for an account takes the key; what it was answered is answered again, or told to be done. */
    @Test
    void everyPostForAnAccountTakesAKey() {
        Everything all = Everything.in(house);
        List<Route> posts = Routes.all(house).stream()
                .filter(route -> route.method().equals("POST"))
                .filter(route -> !route.open())
                .toList();
        assertThat(posts).hasSizeGreaterThan(40);
        for (Route route : posts) {
            String path = all.place(route) + route.query();
            Answer bad = post(all.caller(route), path, route.takesBody() ? "{}" : "", "a b");
            assertThat(bad.status()).as(route.toString()).isEqualTo(400);
        }
    }
}

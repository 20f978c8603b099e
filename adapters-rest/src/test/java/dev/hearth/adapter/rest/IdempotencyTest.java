package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Asker;
import dev.hearth.adapter.rest.fixture.Bodies;
import dev.hearth.adapter.rest.fixture.Everything;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Household;
import dev.hearth.adapter.rest.fixture.PermissionTable;
import dev.hearth.adapter.rest.fixture.PermissionTable.Row;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Routes;
import dev.hearth.adapter.rest.fixture.Routes.Route;
import dev.hearth.adapter.rest.fixture.SoundAsk;
import dev.hearth.adapter.rest.shared.CallerPrincipal;
import dev.hearth.adapter.rest.shared.Envelope;
import dev.hearth.adapter.rest.shared.ShownOnce;
import dev.hearth.application.idempotency.port.IdempotencyKeys;
import dev.hearth.domain.idempotency.IdempotencyKey;
import dev.hearth.domain.idempotency.KeptAnswer;
import dev.hearth.domain.idempotency.KeyClaim;
import dev.hearth.domain.idempotency.KeyProgress;
import dev.hearth.domain.idempotency.KnownKey;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Race;
import dev.hearth.testkit.Stores;
import io.dropwizard.auth.Auth;
import jakarta.annotation.Priority;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A POST with an {@code Idempotency-Key} is done once. */
class IdempotencyTest {
    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";
    /** A print that no request has. */
    private static final String LOOK = "look";

    /** As they are drawn: 256 bits in Base64, codes for paper, and secrets in Base32. */
    private static final Pattern SECRET = Pattern.compile(
            "(?<![\\w-])(whsec_[\\w+/]{43}|[\\w-]{43}|[0-9A-Z]{4}(-[0-9A-Z]{4}){3}|[A-Z2-7]{32})(?![\\w-])");

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

    static List<Row> posts() {
        return PermissionTable.rows().stream()
                .filter(row -> row.operation().startsWith("POST "))
                .filter(row -> row.allows(Asker.OWNER) || row.allows(Asker.ADMIN))
                .toList();
    }

    /** Whatever answers a secret must be marked, or the secret would lie about. */
    @Test
    void noSecretIsKept() {
        house.admin();
        Set<String> telling = new HashSet<>();
        for (Row row : posts()) {
            Route route = Routes.named(house, row.operation());
            if (!route.open()) {
                Household all = Household.in(house);
                Person asker = all.person(row.allows(Asker.OWNER) ? Asker.OWNER : Asker.ADMIN);
                SoundAsk sound = SoundAsk.of(route, row.of(), all, asker);
                Answer told = post(asker, sound.place(), webhook(sound), "k");
                assertThat(told.status()).as(row.toString()).isBetween(200, 299);
                if (SECRET.matcher(told.body()).find()) {
                    telling.add(route.path());
                }
                assertThat(kept(asker).toString()).as(row.toString()).doesNotContainPattern(SECRET);
            }
        }
        assertThat(telling)
                .contains(
                        "/api/v1/auth/providers/{id}/link",
                        "/api/v1/groups/{id}/invitations",
                        "/api/v1/push/subscriptions",
                        "/api/v1/users/me/calendars",
                        "/api/v1/users/me/calendars/{id}/rotate",
                        "/api/v1/users/me/second-factor",
                        "/api/v1/users/me/second-factor/enable",
                        "/api/v1/users/me/second-factor/recovery-codes");
    }

    /** What notes nothing may be done again where its node dies: it stores nothing, or what does no harm twice. */
    @Test
    void whatStoresOutsideOfTransactionsIsKnown() {
        Set<String> unnoted = new TreeSet<>();
        try (House forgetful = House.behind(new Forgetful())) {
            forgetful.admin();
            for (Row row : posts()) {
                Route route = Routes.named(forgetful, row.operation());
                Household all = Household.in(forgetful);
                Person asker = all.person(row.allows(Asker.OWNER) ? Asker.OWNER : Asker.ADMIN);
                SoundAsk sound = SoundAsk.of(route, row.of(), all, asker);
                post(asker, sound.place(), sound.body(), "k");
                KnownKey known = known(forgetful, asker);
                boolean taken = !known.claim().print().equals(LOOK);
                if (taken && known.progress() == KeyProgress.CLAIMED) {
                    unnoted.add(route.path());
                }
            }
        }
        assertThat(unnoted)
                .containsExactly(
                        "/api/v1/admin/users/{id}/reactivate",
                        "/api/v1/admin/users/{id}/suspend",
                        "/api/v1/auth/logout",
                        "/api/v1/auth/providers/{id}/link",
                        "/api/v1/auth/resend-verification",
                        "/api/v1/channels/{id}/archive",
                        "/api/v1/channels/{id}/members",
                        "/api/v1/channels/{id}/restore",
                        "/api/v1/comments/{id}/read",
                        "/api/v1/invitations/accept",
                        "/api/v1/invitations/decline",
                        "/api/v1/messages/{id}/read",
                        "/api/v1/messages/{id}/unread",
                        "/api/v1/notifications/read",
                        "/api/v1/notifications/{id}/read",
                        "/api/v1/notifications/{id}/unread",
                        "/api/v1/projects/{id}/fields",
                        "/api/v1/projects/{id}/members",
                        "/api/v1/users/me/deactivate",
                        "/api/v1/users/me/delete",
                        "/api/v1/users/me/email",
                        "/api/v1/users/me/second-factor");
    }

    /** Of the kinds of devices only webhooks have a secret. */
    private static String webhook(SoundAsk sound) {
        return sound.route().path().equals("/api/v1/push/subscriptions")
                ? "{\"kind\":\"webhook\",\"endpoint\":\"https://push.example.org/a\"}"
                : sound.body();
    }

    private Optional<KeptAnswer> kept(Person of) {
        return known(house, of).answer();
    }

    /** What is known of somebody's key {@code k}. */
    private static KnownKey known(House house, Person of) {
        Instant now = house.hearth().clock().instant();
        KeyClaim look = new KeyClaim(
                UserId.parse(of.id()), new IdempotencyKey("k"), LOOK, new UUID(1, 1), now, now.plusSeconds(1));
        return house.hearth().stores().idempotencyKeys().claim(look, now);
    }

    @Test
    void whatTellsNoSecretIsKept() {
        post(ada, "/api/v1/groups", "{\"name\":\"Home\"}", "k").expect(201);
        assertThat(kept(ada)).isPresent();
    }

    /** Operations that do not end well after they have stored something. */
    @Path("/unlucky")
    @Produces(MediaType.APPLICATION_JSON)
    public static final class Unlucky {
        private final AtomicReference<House> house;

        Unlucky(AtomicReference<House> house) {
            this.house = house;
        }

        private void store() {
            Objects.requireNonNull(house.get()).hearth().stores().transactions().run(() -> true);
        }

        @ShownOnce
        @POST
        @Path("/gone")
        public String gone(@Auth CallerPrincipal principal) {
            store();
            throw new Refusal.NotFound("secret");
        }

        @POST
        @Path("/failed")
        public String failed(@Auth CallerPrincipal principal) {
            store();
            throw new Refusal.Unavailable("away", new IllegalStateException());
        }

        @POST
        @Path("/unseen")
        public String unseen(@Auth CallerPrincipal principal) {
            store();
            return "";
        }

        @POST
        @Path("/unwritable")
        public Envelope<Unwritable> unwritable(@Auth CallerPrincipal principal) {
            store();
            return Envelope.of(new Unwritable());
        }
    }

    /** Keeps whoever would see the answer of one operation from seeing it. */
    @Priority(Integer.MAX_VALUE)
    private static final class Blind implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (request.getUriInfo().getPath().endsWith("unseen")) {
                throw new IllegalStateException("unseen");
            }
        }
    }

    /** What cannot be told. */
    public static final class Unwritable {
        public String getText() {
            return List.<String>of().getFirst();
        }
    }

    private static void withUnlucky(BiConsumer<House, Person> test) {
        AtomicReference<House> there = new AtomicReference<>();
        try (House unlucky = House.with(List.of(new Unlucky(there), new Blind()))) {
            there.set(unlucky);
            test.accept(unlucky, unlucky.newcomer());
        }
    }

    @Test
    void aRefusalInPlaceOfASecretIsToldAgain() {
        withUnlucky((unlucky, person) -> {
            Answer first = post(person, "/unlucky/gone", "", "k").expect(404);
            Answer again = post(person, "/unlucky/gone", "", "k").expect(404);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.header(REPLAYED)).isEqualTo("true");
        });
    }

    @Test
    void whatFailedWhenItHadStoredSomethingIsToldSoAtOnce() {
        withUnlucky((unlucky, person) -> {
            post(person, "/unlucky/failed", "", "k").expect(503);
            Answer again = post(person, "/unlucky/failed", "", "k").expect(409);
            assertThat(again.header("Retry-After")).isEmpty();
            assertThat(again.body()).contains("cut off");
        });
    }

    @Test
    void whatEndsWithoutAnAnswerThatAnybodySawIsOver() {
        withUnlucky((unlucky, person) -> {
            post(person, "/unlucky/unseen", "", "k").expect(500);
            Instant now = unlucky.hearth().clock().instant();
            assertThat(known(unlucky, person).isLeaseOver(now)).isTrue();
        });
    }

    @Test
    void whatCannotBeWrittenIsDoneAndOver() {
        withUnlucky((unlucky, person) -> {
            post(person, "/unlucky/unwritable", "", "k").expect(500);
            Answer again = post(person, "/unlucky/unwritable", "", "k").expect(409);
            assertThat(again.header("Retry-After")).isEmpty();
            assertThat(again.body()).contains("was done");
        });
    }

    @Test
    void whatIsDoneIsToldAlsoWhereItCannotBeKept() {
        try (House forgetful = House.behind(new Forgetful())) {
            post(forgetful.newcomer(), "/api/v1/groups", "{\"name\":\"Home\"}", "k")
                    .expect(201);
        }
    }

    /** Keeps no answer. */
    private static final class Forgetful implements Stores.Between {
        @Override
        public <P> P port(Class<P> port, P store) {
            if (port != IdempotencyKeys.class) {
                return store;
            }
            return port.cast(
                    Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                        if (method.getName().equals("answer")) {
                            throw new IllegalStateException("a flaw");
                        }
                        return method.invoke(store, arguments);
                    }));
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

    /** Every POST that is for an account takes the key, which is all that is wrong; sends call it the client's id. */
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
            String body = route.takesBody() ? Bodies.of(route).sample() : "";
            Answer bad = post(all.caller(route), path, body, "a b");
            assertThat(bad.status()).as(route.toString()).isEqualTo(400);
            assertThat(bad.fields()).as(route.toString()).hasSize(1).isSubsetOf(KEY, "clientId");
        }
    }
}

package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Client;
import dev.hearth.adapter.rest.fixture.Everything;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.Routes;
import dev.hearth.adapter.rest.fixture.Routes.Route;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.testkit.People;
import dev.hearth.testkit.memory.FakeAccessTokens;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which operations may be called by nobody, and that no other one may. */
@ExtendWith(SharedHouse.class)
final class OpenOperationsTest {
    private static final SessionId NO_SESSION = new SessionId(new UUID(1, 2));

    private final House house;
    private final Everything all;
    private final List<Route> closed;

    OpenOperationsTest(House house) {
        this.house = house;
        this.all = Everything.in(house);
        this.closed = Routes.all(house).stream().filter(route -> !route.open()).toList();
    }

    @Test
    void AZ_1_only_these_operations_are_open() {
        assertThat(Routes.all(house).stream().filter(Route::open).map(Route::toString))
                .containsExactlyInAnyOrder(
                        "POST /api/v1/auth/register",
                        "POST /api/v1/auth/login",
                        "POST /api/v1/auth/login/second-factor",
                        "POST /api/v1/auth/refresh",
                        "POST /api/v1/auth/verify-email",
                        "POST /api/v1/auth/confirm-email",
                        "POST /api/v1/auth/forgot-password",
                        "POST /api/v1/auth/reset-password",
                        "GET /api/v1/auth/providers",
                        "POST /api/v1/auth/providers/{id}/start",
                        "GET /api/v1/auth/providers/{id}/callback",
                        "POST /api/v1/auth/providers/exchange",
                        "POST /api/v1/invitations/preview",
                        "POST /api/v1/notifications/unsubscribe",
                        "GET /api/v1/calendars/{token}.ics",
                        "GET /.well-known/jwks.json",
                        "GET /api/v1/asyncapi.json",
                        "GET /health",
                        "GET /health/live",
                        "GET /health/ready");
    }

    @Test
    void AZ_1_every_other_operation_asks_for_its_caller() {
        assertThat(closed).isNotEmpty().allMatch(Route::asksCaller);
    }

    @Test
    void AZ_1_without_a_token_nothing_else_can_be_done() {
        closed.forEach(route -> refused(house.client().call(route.method(), all.place(route))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Bearer a.b.c",
                "Bearer null",
                "Bearer ..",
                "Basic YTpi",
                "Digest x",
                "bearer\tx",
                "x",
                "Bearer \u00e4\u00f6"
            })
    void AZ_1_malformed_credentials_are_no_credentials(String header) {
        closed.forEach(route -> {
            String place = all.place(route);
            HttpRequest.Builder request = house.client().request(place).header("Authorization", header);
            refused(house.client().send(request.method(route.method(), HttpRequest.BodyPublishers.noBody())));
        });
    }

    @Test
    void AZ_1_a_token_that_has_expired_or_was_signed_by_another_is_no_token() {
        User user = People.ada().user();
        Clock clock = house.hearth().clock();
        String expired = new FakeAccessTokens("a key for tests", clock, Duration.ofHours(-1))
                .issue(user, NO_SESSION)
                .value();
        String forged = new FakeAccessTokens("another key", clock, Duration.ofHours(1))
                .issue(user, NO_SESSION)
                .value();
        String cut = forged.substring(0, forged.length() - 1);
        for (String token : List.of(expired, forged, cut)) {
            Client client = house.client().with(token);
            closed.forEach(route -> refused(client.call(route.method(), all.place(route))));
        }
    }

    @Test
    void a_sound_token_of_an_account_that_is_gone_is_refused() {
        String token = new FakeAccessTokens("a key for tests", house.hearth().clock(), Duration.ofHours(1))
                .issue(People.grace().user(), NO_SESSION)
                .value();
        refused(house.client().with(token).get("/api/v1/users/me"));
    }

    @Test
    void a_token_in_the_query_is_not_read() {
        refused(house.client().get("/api/v1/users/me?access_token=x"));
    }

    @Test
    void the_scheme_is_read_in_any_case_as_RFC_9110_wants() {
        String token = new FakeAccessTokens("a key for tests", house.hearth().clock(), Duration.ofHours(1))
                .issue(
                        house.hearth().stores().users().find(userId()).orElseThrow(),
                        house.hearth()
                                .stores()
                                .sessions()
                                .of(userId())
                                .getFirst()
                                .id())
                .value();
        HttpRequest.Builder request =
                house.client().request("/api/v1/users/me").header("Authorization", "bEaReR " + token);
        house.client().send(request.GET()).expect(200);
    }

    private UserId userId() {
        return UserId.parse(all.person().id());
    }

    private static void refused(Answer answer) {
        Refused.as(401, "unauthenticated", answer);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }
}

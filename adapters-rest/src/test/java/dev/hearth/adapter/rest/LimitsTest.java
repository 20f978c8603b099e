package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Client;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.shared.RestSettings;
import dev.hearth.application.shared.RateClass;
import dev.hearth.application.shared.RateRules;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who asks too often has to wait, and is told for how long. */
final class LimitsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String ME = "/api/v1/users/me";
    private static final String LOGIN = "/api/v1/auth/login";
    private static final RateRules TIGHT = RateRules.none()
            .perUser(RateClass.READ, 4, MINUTE)
            .perUser(RateClass.WRITE, 3, MINUTE)
            .perUser(RateClass.SEND, 2, MINUTE)
            .perAddress(RateClass.READ, 12, MINUTE)
            .perAddress(RateClass.LOGIN, 10, MINUTE)
            .perAddress(RateClass.REGISTER, 2, MINUTE);

    private int strangers;
    private House house = new House(TIGHT, RestSettings.usual(House.MOST_BODY_BYTES));

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void RL_1_who_reads_too_often_is_told_how_long_to_wait_and_then_let_in_again() {
        Person ada = house.newcomer();
        for (int left = 3; left >= 0; left--) {
            told(ada.get(ME).expect(200), 4, left, 15 * (4 - left));
        }
        Answer refused = Refused.as(429, "limit_reached", ada.get(ME));
        told(refused, 4, 0, 60);
        assertThat(refused.header("Retry-After")).isEqualTo("15");
        assertThat(refused.json().path("error").asText()).isEqualTo("Too many requests. Try again in 15 seconds.");
        house.limitsClock().move(Duration.ofMillis(13_500));
        assertThat(Refused.as(429, "limit_reached", ada.get(ME)).header("Retry-After"))
                .isEqualTo("2");
        house.limitsClock().move(Duration.ofMillis(1499));
        assertThat(Refused.as(429, "limit_reached", ada.get(ME)).header("Retry-After"))
                .isEqualTo("1");
        house.limitsClock().move(Duration.ofMillis(1));
        ada.get(ME).expect(200);
    }

    @Test
    void RL_1_one_account_does_not_use_up_the_turns_of_another() {
        Person ada = house.newcomer();
        Person grace = house.newcomer();
        untilRefused(4, () -> ada.get(ME));
        grace.get(ME).expect(200);
    }

    @Test
    void RL_1_each_class_has_turns_of_its_own() {
        Person ada = house.newcomer();
        String channel = ada.privateChannel("mine");
        untilRefused(2, () -> ada.says(channel, "hello"));
        untilRefused(2, () -> ada.post("/api/v1/groups", "{\"name\":\"g\"}"));
        untilRefused(10, () -> house.client().post(LOGIN, wrong()));
        untilRefused(2, () -> house.client().post("/api/v1/auth/register", "{}"));
        untilRefused(4, () -> ada.get(ME));
    }

    @Test
    void RL_1_what_is_refused_for_other_reasons_counts_and_says_so() {
        Person ada = house.newcomer();
        told(Refused.as(400, "invalid", ada.get(ME + "?x=1")), 4, 3, 15);
        told(Refused.as(404, "not_found", ada.get("/api/v1/groups/x")), 4, 2, 30);
        told(Refused.as(401, "unauthenticated", house.client().get(ME)), 12, 9, 15);
        told(Refused.as(415, "unsupported_media_type", post(ada, "text/plain")), 3, 2, 20);
    }

    @Test
    void RL_1_guessing_tokens_is_limited_by_the_address_before_anybody_looks_at_them() {
        Client guesser = house.client().with("a.b.c");
        for (int i = 0; i < 12; i++) {
            Refused.as(401, "unauthenticated", guesser.get(ME));
        }
        Refused.as(429, "limit_reached", guesser.get(ME));
    }

    @Test
    void RL_1_of_a_thousand_logins_with_invented_addresses_ten_are_looked_at() {
        long lookedAt = 0;
        for (int i = 0; i < 1000; i++) {
            Answer answer = logIn("10.%d.%d.1".formatted(i / 250, i % 250));
            lookedAt += answer.status() == 401 ? 1 : 0;
        }
        assertThat(lookedAt).isEqualTo(10);
    }

    @Test
    void RL_1_behind_a_trusted_proxy_the_address_it_saw_counts_and_not_what_the_client_says() {
        house.close();
        house = new House(
                TIGHT, new RestSettings(House.MOST_BODY_BYTES, List.of("127.0.0.0/8"), List.of(), Optional.empty()));
        for (int i = 0; i < 10; i++) {
            Refused.as(401, "unauthenticated", logIn("10.0.0." + i + ", 192.0.2.1"));
        }
        Refused.as(429, "limit_reached", logIn("10.0.0.77, 192.0.2.1"));
        Refused.as(401, "unauthenticated", logIn("192.0.2.1, 192.0.2.2"));
    }

    @Test
    void RL_1_a_preflight_and_what_is_not_there_take_no_turn() {
        Answer answer = Refused.as(404, "not_found", house.client().get("/nothing"));
        assertThat(answer.headers().firstValue("RateLimit-Limit")).isEmpty();
    }

    /** Somebody else each time, so that it is not the guesses at one account that are too many. */
    private String wrong() {
        strangers++;
        return "{\"username\":\"nobody-here-" + strangers + "\",\"password\":\"not the pass phrase\"}";
    }

    private Answer logIn(String forwardedFor) {
        return house.client()
                .send(house.client()
                        .request(LOGIN)
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", forwardedFor)
                        .POST(BodyPublishers.ofString(wrong())));
    }

    private Answer post(Person person, String type) {
        return person.client()
                .send(person.client()
                        .request("/api/v1/groups")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString("{}")));
    }

    private static void untilRefused(int turns, Supplier<Answer> ask) {
        for (int i = 0; i < turns; i++) {
            assertThat(ask.get().status()).isNotEqualTo(429);
        }
        Answer refused = Refused.as(429, "limit_reached", ask.get());
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    }

    private static void told(Answer answer, int limit, int remaining, int reset) {
        assertThat(List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"))
                .extracting(answer::header)
                .containsExactly("" + limit, "" + remaining, "" + reset);
    }
}

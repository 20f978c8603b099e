package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Client;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Making accounts and signing in. */
@ExtendWith(SharedHouse.class)
final class AuthTest {
    private static final String REGISTER = "/api/v1/auth/register";
    private static final String LOGIN = "/api/v1/auth/login";

    private final House house;
    private final Client nobody;

    AuthTest(House house) {
        this.house = house;
        this.nobody = house.client();
    }

    @Test
    void HT_01_registering_answers_with_the_account_and_a_token_that_works_at_once() {
        Answer answer = nobody.post(REGISTER, """
                {"firstName":"Ada","lastName":"Lovelace","email":"ada@example.org","password":"correct horse"}""");
        JsonNode data = answer.expect(201).data();
        assertThat(answer.header("Location")).endsWith("/api/v1/users/me");
        assertThat(data.at("/user/email").asText()).isEqualTo("ada@example.org");
        assertThat(data.at("/user/displayName").asText()).isEqualTo("Ada Lovelace");
        assertThat(data.at("/user/username").asText()).startsWith("ada-");
        assertThat(Instant.parse(data.at("/expiresAt").asText())).isAfter(Instant.now());
        JsonNode me =
                nobody.with(data.at("/token").asText()).get("/api/v1/users/me").data();
        assertThat(me).isEqualTo(data.at("/user"));
    }

    @Test
    void CC_01_registering_with_a_username_and_logging_in_by_either_name_gives_the_same_account() {
        JsonNode registered = nobody.post(REGISTER, """
                {"username":"grace","email":"grace@example.org","password":"correct horse"}""").expect(201).data();
        String byName = nobody.post(LOGIN, "{\"username\":\"Grace\",\"password\":\"correct horse\"}")
                .expect(200)
                .data()
                .at("/user/id")
                .asText();
        String byEmail = nobody.post(LOGIN, "{\"email\":\"GRACE@example.org\",\"password\":\"correct horse\"}")
                .expect(200)
                .data()
                .at("/user/id")
                .asText();
        assertThat(byName)
                .isEqualTo(byEmail)
                .isEqualTo(registered.at("/user/id").asText());
    }

    @Test
    void no_answer_tells_a_password_or_its_hash() {
        Answer answer = nobody.post(REGISTER, """
                {"email":"quiet@example.org","password":"very secret words"}""").expect(201);
        assertThat(answer.body()).doesNotContain("very secret words", "hash", "$");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\":\"%s\",\"password\":\"not the pass phrase\"}",
                "{\"email\":\"%s@example.org\",\"password\":\"not the pass phrase\"}",
                "{\"username\":\"nobody-here\",\"password\":\"a long pass phrase\"}",
                "{\"email\":\"nobody@example.org\",\"password\":\"a long pass phrase\"}",
                "{\"username\":\"not a name!\",\"password\":\"a long pass phrase\"}",
                "{\"username\":\"\\ud800\",\"password\":\"a long pass phrase\"}",
                "{\"email\":\"\\u0000\",\"password\":\"\\ud800\"}",
                "{\"email\":\"not an address\",\"password\":\"\"}"
            })
    void API2_whatever_is_wrong_with_a_login_it_is_refused_in_the_same_words(String body) {
        Person somebody = house.newcomer();
        Answer refused =
                Refused.as(401, "unauthenticated", nobody.post(LOGIN, body.replace("%s", somebody.username())));
        assertThat(refused.json().path("error").asText()).isEqualTo("The account or the password is wrong.");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void logging_in_needs_one_of_email_and_username() {
        Refused.invalid(nobody.post(LOGIN, "{\"password\":\"12345678\"}"), "email");
        Refused.invalid(nobody.post(LOGIN, "{\"email\":\"a@b.cd\",\"username\":\"ab\",\"password\":\"x\"}"), "email");
    }

    @Test
    void IN_6_a_name_or_address_that_means_the_same_as_a_taken_one_is_a_conflict() {
        Person first = house.newcomer("Twice.Taken");
        assertThat(
                        conflict(
                                "{\"username\":\"other.name\",\"email\":\"TWICE.taken@example.org\",\"password\":\"a quiet evening\"}"))
                .isEqualTo("email");
        assertThat(
                        conflict(
                                "{\"username\":\"twice.TAKEN\",\"email\":\"else@example.org\",\"password\":\"a quiet evening\"}"))
                .isEqualTo("username");
        assertThat(first.get("/api/v1/users/me").status()).isEqualTo(200);
    }

    private String conflict(String body) {
        return Refused.as(409, "conflict", nobody.post(REGISTER, body)).fields().getFirst();
    }
}

package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Client;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What other services fetch to verify our tokens by themselves. */
@ExtendWith(SharedHouse.class)
final class PublicKeysTest {
    private static final String PLACE = "/.well-known/jwks.json";

    private final Client nobody;

    PublicKeysTest(House house) {
        this.nobody = house.client();
    }

    @Test
    void RFC_7517_5_anybody_gets_the_set_without_an_envelope() {
        Answer answer = nobody.get(PLACE).expect(200);
        assertThat(answer.json().fieldNames()).toIterable().containsExactly("keys");
        assertThat(answer.json().at("/keys/0/crv").asText()).isEqualTo("Ed25519");
        assertThat(answer.json().at("/keys/1/kty").asText()).isEqualTo("RSA");
        assertThat(answer.json().at("/keys/1/d").isMissingNode()).isTrue();
    }

    @Test
    void RFC_7517_8_5_2_the_set_has_a_type_of_its_own_and_may_be_kept_a_while() {
        Answer answer = nobody.get(PLACE);
        assertThat(answer.header("Content-Type")).startsWith("application/jwk-set+json");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("public, max-age=300");
    }

    @Test
    void who_asks_for_plain_json_gets_it() {
        Answer answer = nobody.send(
                nobody.request(PLACE).header("Accept", "application/json").GET());
        assertThat(answer.expect(200).header("Content-Type")).startsWith("application/json");
    }

    @Test
    void a_parameter_is_refused_and_the_refusal_is_not_kept() {
        Answer answer = Refused.as(400, "invalid", nobody.get(PLACE + "?kid=x"));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}

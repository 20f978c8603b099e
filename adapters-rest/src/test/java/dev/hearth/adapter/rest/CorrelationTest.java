package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The id by which a request is found in the log. */
@ExtendWith(SharedHouse.class)
final class CorrelationTest {
    private final House house;

    CorrelationTest(House house) {
        this.house = house;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "3f2c-4e.X_9", "0123456789012345678901234567890123456789012345678901234567890123"})
    void ER_2_a_client_s_own_harmless_id_is_kept_in_good_and_bad_answers(String own) {
        assertThat(asked("/health/live", own).expect(200).header("X-Correlation-Id"))
                .isEqualTo(own);
        assertThat(Refused.as(404, "not_found", asked("/nothing", own)).header("X-Correlation-Id"))
                .isEqualTo(own);
        assertThat(Refused.document(asked("/api/%2e%2e%2f", own)).header("X-Correlation-Id"))
                .isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "<script>", "a\tb", "%0d%0aSet-Cookie:x", "\u00e4", "a,b", "${jndi:x}", "../x"})
    void ER_2_any_other_id_is_replaced(String own) {
        replaced(own);
    }

    @Test
    void ER_2_a_long_id_is_replaced() {
        replaced("a".repeat(65));
        replaced("a".repeat(100));
    }

    private void replaced(String own) {
        Answer answer = Refused.as(404, "not_found", asked("/nothing", own));
        assertThat(answer.header("X-Correlation-Id")).isNotEqualTo(own).matches("[0-9a-f-]{36}");
    }

    @Test
    void ER_2_line_breaks_in_an_id_end_nothing() {
        Answer answer = house.raw()
                .send("GET /nothing HTTP/1.1\r\nHost: x\r\nX-Correlation-Id: a\r\n b\r\nConnection: close\r\n\r\n")
                .lastAnswer();
        assertThat(Refused.document(answer).header("X-Correlation-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void ER_2_every_request_has_another_id() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            ids.add(house.client().get("/health/live").header("X-Correlation-Id"));
        }
        assertThat(ids).hasSize(100);
    }

    private Answer asked(String path, String own) {
        return house.client()
                .send(house.client()
                        .request(path)
                        .header("X-Correlation-Id", own)
                        .GET());
    }
}

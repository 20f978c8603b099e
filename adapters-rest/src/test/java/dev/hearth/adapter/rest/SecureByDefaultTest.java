package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.RawHttp;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import dev.hearth.adapter.rest.shared.Open;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody has to remember. */
@ExtendWith(SharedHouse.class)
final class SecureByDefaultTest {
    private final House house;

    SecureByDefaultTest(House house) {
        this.house = house;
    }

    /** An operation somebody forgot to close. */
    @Path("/forgotten")
    public static final class Forgotten {
        @GET
        public String show() {
            return "{}";
        }
    }

    /** The same, left open on purpose. */
    @Path("/open")
    public static final class LeftOpen {
        @Open
        @GET
        public String show() {
            return "{}";
        }
    }

    @Test
    void AZ_1_a_server_with_an_operation_that_is_neither_open_nor_asks_for_its_caller_does_not_start() {
        assertThatThrownBy(() -> House.with(List.of(new Forgotten())).close())
                .hasStackTraceContaining("Anybody could call Forgotten.show");
    }

    @Test
    void AZ_1_a_server_with_one_that_says_it_is_open_does() {
        try (House open = House.with(List.of(new LeftOpen()))) {
            open.client().get("/open").expect(200);
        }
    }

    @Test
    void a_place_to_go_next_does_not_repeat_the_host_the_client_named() {
        Person person = house.newcomer();
        String token = person.client()
                .request("/")
                .build()
                .headers()
                .firstValue("Authorization")
                .orElseThrow();
        try (RawHttp raw = house.raw()) {
            Answer answer = raw.send("POST /api/v1/groups HTTP/1.1\r\nHost: evil.example\r\nAuthorization: " + token
                            + "\r\nContent-Type: application/json\r\nContent-Length: 18\r\n\r\n{\"name\":\"Nowhere\"}")
                    .answer()
                    .expect(201);
            assertThat(answer.header("Location")).startsWith("/api/v1/groups/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready"})
    void IN_1_health_takes_no_parameters(String path) {
        Refused.invalid(house.client().get(path + "?x=1"), "x");
        house.client().get(path).expect(200);
    }

    @Test
    void IN_2_a_body_of_countless_parts_is_refused() {
        String commas = "{\"name\":[" + "1,".repeat(250_000) + "1]}";
        Refused.as(400, "invalid", house.newcomer().post("/api/v1/groups", commas));
    }
}

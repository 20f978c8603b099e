package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Bodies;
import dev.hearth.adapter.rest.fixture.Everything;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.RawHttp;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.Routes.Route;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import dev.hearth.testkit.Race;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bodies that are too long, with and without saying so. */
@ExtendWith(SharedHouse.class)
final class BodySizeTest {
    private static final int CHUNK = 1 << 16;
    private static final byte[] ENDLESS =
            "%x\r\n%s\r\n".formatted(CHUNK, " ".repeat(CHUNK)).getBytes(StandardCharsets.US_ASCII);
    /** 64 MiB, far more than the buffers of both ends hold. */
    private static final int CHUNKS = 1000;

    private final House house;
    private final Everything all;
    private final String authorization;

    BodySizeTest(House house) {
        this.house = house;
        this.all = Everything.in(house);
        this.authorization = all.person()
                .client()
                .request("/")
                .build()
                .headers()
                .firstValue("Authorization")
                .orElseThrow();
    }

    private String head(String path, String length) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: "
                + authorization + "\r\n" + length + "\r\n\r\n";
    }

    @Test
    void IN_2_a_body_that_says_it_is_too_long_is_refused_before_it_is_sent() {
        for (Route route : Bodies.posts(house)) {
            for (String length : new String[] {"1000001", "2000000000", "99999999999"}) {
                try (RawHttp raw = house.raw()) {
                    raw.send(head(all.place(route), "Content-Length: " + length));
                    Refused.as(413, "too_large", raw.lastAnswer());
                }
            }
        }
    }

    @Test
    void IN_2_a_body_without_a_length_is_refused_when_it_becomes_too_long() {
        for (Route route : Bodies.posts(house)) {
            try (RawHttp raw = house.raw()) {
                raw.send(head(all.place(route), "Transfer-Encoding: chunked"));
                int chunks = House.MOST_BODY_BYTES / CHUNK + 1;
                for (int i = 0; i < chunks; i++) {
                    raw.send(ENDLESS);
                }
                Refused.as(413, "too_large", raw.answer());
            }
        }
    }

    @Test
    void IN_2_endless_bodies_are_cut_off_while_others_are_served() {
        String place = "/api/v1/channels/" + all.channel() + "/messages";
        Race<Boolean> race = Race.of(20, runner -> {
            try (RawHttp raw = house.raw()) {
                raw.send(head(place, "Transfer-Encoding: chunked"));
                boolean cutOff = raw.sendUntilRefused(ENDLESS, CHUNKS) < CHUNKS;
                all.person().get("/api/v1/users/me").expect(200);
                return cutOff;
            }
        });
        assertThat(race.everybody()).containsOnly(true);
    }

    @Test
    void IN_2_a_body_of_just_the_limit_is_read() {
        String start = "{\"text\":\"t\",\"clientId\":\"k\"";
        String body = start + " ".repeat(House.MOST_BODY_BYTES - start.length() - 1) + "}";
        all.person()
                .post("/api/v1/channels/" + all.channel() + "/messages", body)
                .expect(201);
    }

    @Test
    void IN_2_a_body_of_one_byte_more_is_refused_with_or_without_a_length() {
        String place = "/api/v1/channels/" + all.channel() + "/messages";
        String body = "{" + " ".repeat(House.MOST_BODY_BYTES - 1) + "}";
        try (RawHttp said = house.raw();
                RawHttp unsaid = house.raw()) {
            said.send(head(place, "Content-Length: " + body.length()));
            Refused.as(413, "too_large", said.lastAnswer());
            String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n";
            unsaid.send(head(place, "Transfer-Encoding: chunked") + chunk);
            Refused.as(413, "too_large", unsaid.answer());
        }
    }

    @Test
    void IN_1_a_refusal_before_the_body_has_come_in_says_that_the_connection_ends() {
        try (RawHttp raw = house.raw()) {
            Answer answer = raw.send(
                            head("/api/v1/groups", "Content-Length: 13").replace("Bearer ", "Bearer x"))
                    .answer();
            assertThat(Refused.as(401, "unauthenticated", answer).header("Connection"))
                    .isEqualTo("close");
        }
    }

    @Test
    void IN_2_who_sends_on_after_the_refusal_is_not_cut_off_before_they_could_read_it() {
        try (RawHttp raw = house.raw()) {
            raw.send(head("/api/v1/groups", "Transfer-Encoding: chunked").replace("Bearer ", "Bearer x"));
            Refused.as(401, "unauthenticated", raw.answer());
            int most = 2 * House.MOST_BODY_BYTES / CHUNK;
            assertThat(raw.sendUntilRefused(ENDLESS, most)).isEqualTo(most);
            raw.send("0\r\n\r\n");
            assertThat(raw.isEnded()).isTrue();
        }
    }

    @Test
    void IN_1_a_refusal_after_the_body_has_come_in_leaves_the_connection_open() {
        try (RawHttp raw = house.raw()) {
            String broken = "[" + " ".repeat(500_000) + "]";
            String head = head("/api/v1/groups", "Content-Length: " + broken.length());
            for (int i = 0; i < 3; i++) {
                Answer answer = raw.send(head + broken).answer();
                assertThat(Refused.invalid(answer).header("Connection")).isEmpty();
            }
        }
    }
}

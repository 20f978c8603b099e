package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bodies that are packed on their way. */
@ExtendWith(SharedHouse.class)
final class CompressionTest {
    private final House house;
    private final Person person;
    private final String messages;

    CompressionTest(House house) {
        this.house = house;
        this.person = house.newcomer();
        this.messages = "/api/v1/channels/" + person.privateChannel("packed") + "/messages";
    }

    @Test
    void a_large_answer_is_packed_for_who_can_unpack_it_and_a_small_one_is_not() {
        person.post(messages, "{\"text\":\"" + "long ".repeat(200) + "\"}").expect(201);
        Answer large = asked(messages);
        assertThat(large.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(String.join(",", large.headers().allValues("Vary"))).contains("Accept-Encoding", "Origin");
        assertThat(asked("/health/live").header("Content-Encoding")).isEmpty();
        assertThat(person.get(messages).header("Content-Encoding")).isEmpty();
    }

    @Test
    void IN_2_a_packed_body_may_be_as_long_unpacked_as_any_other_and_no_longer() throws IOException {
        String text = "{\"text\":\"packed\"}";
        String longest = text + " ".repeat(House.MOST_BODY_BYTES - text.length());
        sent(packed(longest)).expect(201);
        Refused.as(413, "too_large", sent(packed(longest + " ")));
    }

    @Test
    void IN_2_many_bombs_at_once_leave_the_server_as_it_was() throws IOException {
        byte[] bomb = packed("{\"text\":\"" + "a".repeat(200_000_000) + "\"}");
        for (int i = 0; i < 20; i++) {
            Refused.as(413, "too_large", sent(bomb));
        }
        person.get(messages).expect(200);
    }

    private Answer asked(String path) {
        return house.client()
                .send(person.client()
                        .request(path)
                        .header("Accept-Encoding", "gzip")
                        .GET());
    }

    private Answer sent(byte[] packed) {
        HttpRequest.Builder request = person.client()
                .request(messages)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip");
        return house.client().send(request.POST(BodyPublishers.ofByteArray(packed)));
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}

package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one wants to have said later. */
@ExtendWith(SharedHouse.class)
final class ScheduledTest {
    private final Person person;
    private final Person other;
    private final String channel;
    private final String later = Instant.now()
            .plus(Duration.ofHours(2))
            .truncatedTo(ChronoUnit.MILLIS)
            .toString();

    ScheduledTest(House house) {
        this.person = house.newcomer();
        this.other = house.newcomer();
        this.channel = person.privateChannel("ours");
        person.post("/api/v1/channels/" + channel + "/members", "{\"userId\":\"%s\"}".formatted(other.id()))
                .expect(200);
    }

    private Answer asks(String fields) {
        return person.post("/api/v1/channels/" + channel + "/scheduled", "{" + fields + "}");
    }

    @Test
    void TM_10_a_wish_is_kept_for_oneself_changed_and_called_off() {
        Answer made = asks("\"text\":\"Good mornin\",\"sendAt\":\"%s\"".formatted(later))
                .expect(201);
        String place = made.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(person.get(place).data()).isEqualTo(made.data());
        assertThat(person.get("/api/v1/scheduled").each("/id")).containsExactly(made.id());
        assertThat(other.get("/api/v1/scheduled").data()).isEmpty();
        JsonNode changed =
                person.patch(place, "{\"text\":\"Good morning\"}").expect(200).data();
        assertThat(changed.at("/text").asText()).isEqualTo("Good morning");
        assertThat(changed.at("/sendAt").asText()).isEqualTo(later);
        assertThat(changed.at("/state").asText()).isEqualTo("waiting");
        assertThat(person.delete(place).expect(200).data().at("/state").asText())
                .isEqualTo("cancelled");
        assertThat(person.get("/api/v1/scheduled").data()).isEmpty();
        Refused.as(409, "conflict", person.patch(place, "{\"text\":\"Too late\"}"));
    }

    @Test
    void OR_4_what_another_device_changed_meanwhile_is_not_overwritten() {
        String place =
                "/api/v1/scheduled/" + person.schedules(channel, "Good morning").id();
        String seen = person.get(place).header("ETag");
        person.client().patch(place, "{\"text\":\"Good day\"}", seen).expect(200);
        Refused.as(412, "stale", person.client().patch(place, "{\"text\":\"Good evening\"}", seen));
        person.client()
                .patch(place, "{\"sendAt\":\"%s\"}".formatted(later), seen)
                .expect(200);
        JsonNode now = person.get(place).data();
        assertThat(now.at("/text").asText()).isEqualTo("Good day");
        assertThat(now.at("/sendAt").asText()).isEqualTo(later);
    }

    @Test
    void HX_02_asked_for_again_with_the_same_key_it_is_the_same_wish() {
        String body = "{\"text\":\"Good morning\",\"sendAt\":\"%s\"}".formatted(later);
        JsonNode first = again(body).expect(201).data();
        assertThat(again(body).expect(201).data()).isEqualTo(first);
        Refused.as(409, "conflict", again(body.replace("morning", "evening")));
    }

    private Answer again(String body) {
        return person.client()
                .send(person.client()
                        .request("/api/v1/channels/" + channel + "/scheduled")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "k1")
                        .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void everything_that_is_wrong_with_a_wish_is_named() {
        Refused.invalid(asks("\"sendAt\":\"soon\",\"state\":\"sent\""), "text", "sendAt", "state");
        Refused.invalid(asks("\"text\":\"t\",\"sendAt\":\"2001-01-01T00:00:00Z\""), "sendAt");
        Refused.invalid(asks("\"text\":\"t\",\"sendAt\":\"9001-01-01T00:00:00Z\""), "sendAt");
    }
}

package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import dev.hearth.adapter.rest.shared.RestSettings;
import dev.hearth.application.shared.RateClass;
import dev.hearth.application.shared.RateRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Calendars are made, read by whoever has their address, and ended")
@ExtendWith(SharedHouse.class)
final class CalendarsTest {
    private static final String MINE = "/api/v1/users/me/calendars";
    private static final String PUBLIC = "https://chat.example.org";

    private final House house;
    private final Person person;

    CalendarsTest(House house) {
        this.house = house;
        this.person = house.newcomer();
    }

    private JsonNode made(String body) {
        return person.post(MINE, body).expect(201).data();
    }

    private static String path(JsonNode calendar) {
        String url = calendar.get("url").asText();
        assertThat(url).matches(PUBLIC + "/api/v1/calendars/[A-Za-z0-9_-]{43}\\.ics");
        return url.substring(PUBLIC.length());
    }

    private Answer read(String path) {
        return house.client().get(path);
    }

    private String plants() {
        String project = person.project("HOME");
        person.post(
                        "/api/v1/tasks",
                        "{\"projectId\":\"%s\",\"title\":\"Water the plants\",\"due\":\"2099-03-14\"}"
                                .formatted(project))
                .expect(201);
        return project;
    }

    @Test
    void a_program_reads_it_without_signing_in() {
        String project = plants();
        Answer read = read(path(made("{\"projectId\":\"%s\",\"name\":\"Kitchen\"}".formatted(project))))
                .expect(200);
        assertThat(read.header("Content-Type")).isEqualTo("text/calendar;charset=utf-8");
        assertThat(read.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.body()).startsWith("BEGIN:VCALENDAR\r\n").contains("SUMMARY:Water the plants", "NAME:Kitchen");
    }

    @Test
    void calendars_are_counted_by_themselves() {
        RateRules one = RateRules.none().perAddress(RateClass.CALENDAR, 1, Duration.ofMinutes(1));
        try (House strict = new House(one, RestSettings.usual(House.MOST_BODY_BYTES))) {
            Person ada = strict.newcomer();
            String path = path(ada.post(MINE, "{}").expect(201).data());
            strict.client().get(path).expect(200);
            assertThat(strict.client().get(path).expect(429).header("Retry-After"))
                    .isNotEmpty();
            ada.get(MINE).expect(200);
        }
    }

    @Test
    void what_a_program_has_already_is_not_sent_again() {
        String project = plants();
        String path = path(made("{\"projectId\":\"%s\"}".formatted(project)));
        String tag = read(path).expect(200).header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        Answer again = ifOther(path, tag).expect(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.header("Cache-Control")).isEqualTo("private, no-cache");
        ifOther(path, "\"another\"").expect(200);
        person.post(
                        "/api/v1/tasks",
                        "{\"projectId\":\"%s\",\"title\":\"Soup\",\"due\":\"2099-03-14\"}".formatted(project))
                .expect(201);
        assertThat(ifOther(path, tag).expect(200).body()).contains("SUMMARY:Soup");
    }

    private Answer ifOther(String path, String tag) {
        return house.client().send(house.client().request(path).header("If-None-Match", tag));
    }

    @Test
    void its_tasks_are_to_dos_where_that_is_asked_for() {
        String path = path(made("{\"projectId\":\"%s\"}".formatted(plants())));
        assertThat(read(path + "?as=todo").expect(200).body()).contains("BEGIN:VTODO");
        assertThat(read(path + "?as=event").expect(200).body()).contains("BEGIN:VEVENT");
        Refused.invalid(read(path + "?as=song"), "as");
        Refused.invalid(read(path + "?is=todo"), "is");
    }

    @Test
    void the_address_is_told_once_and_another_one_takes_its_place() {
        JsonNode first = made("{}");
        assertThat(first.has("token")).isFalse();
        JsonNode listed = person.get(MINE).expect(200).data();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("id")).isEqualTo(first.get("id"));
        assertThat(listed.get(0).has("url")).isFalse();
        assertThat(listed.get(0).has("token")).isFalse();
        String place = MINE + "/" + first.get("id").asText();
        JsonNode second = person.post(place + "/rotate").expect(200).data();
        assertThat(second.get("id")).isEqualTo(first.get("id"));
        read(path(first)).expect(404);
        read(path(second)).expect(200);
        person.delete(place).expect(204);
        read(path(second)).expect(404);
        person.delete(place).expect(404);
        assertThat(person.get(MINE).data()).isEmpty();
    }

    @Test
    void every_address_that_leads_nowhere_is_told_alike() {
        JsonNode revoked = made("{}");
        person.delete(MINE + "/" + revoked.get("id").asText()).expect(204);
        List<String> told = new ArrayList<>();
        for (String path : List.of(
                path(revoked),
                "/api/v1/calendars/x.ics",
                "/api/v1/calendars/" + "x".repeat(300) + ".ics",
                "/api/v1/calendars/" + revoked.get("id").asText() + ".ics")) {
            Answer answer = read(path).expect(404);
            assertThat(answer.body()).doesNotContain(path);
            told.add(answer.json().get("detail").asText());
        }
        assertThat(told).containsOnly("There is no such calendar.");
    }

    @Test
    void IN_1_every_wrong_field_is_named() {
        Refused.invalid(
                person.post(MINE, "{\"projectId\":\"x\",\"name\":\"\",\"colour\":1}"), "projectId", "name", "colour");
        person.post(MINE, "{\"projectId\":\"019b76da-a801-7000-8000-000000000001\"}")
                .expect(404);
        person.post(MINE + "/x/rotate").expect(404);
    }
}

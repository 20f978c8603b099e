package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Templates of tasks are made, used, changed and thrown away")
@ExtendWith(SharedHouse.class)
final class TemplatesTest {
    private final Person person;
    private final String project;
    private final String place;

    TemplatesTest(House house) {
        this.person = house.newcomer();
        this.project = person.project("HOME");
        this.place = "/api/v1/projects/" + project + "/templates";
    }

    private Answer used(String template, String more) {
        return person.post(
                "/api/v1/tasks", "{\"projectId\":\"%s\",\"templateId\":\"%s\"%s}".formatted(project, template, more));
    }

    @Test
    void a_template_tells_what_it_was_given_and_tasks_are_made_from_it() {
        Answer made = person.post(
                        place,
                        "{\"name\":\"Soup\",\"title\":\"Cook soup\",\"description\":\"Hot\",\"status\":\"backlog\","
                                + "\"priority\":\"high\",\"startsIn\":\"P1D\",\"dueIn\":\"P3D\",\"reminders\":[\"PT1H\"],"
                                + "\"estimateMinutes\":30,\"parts\":[\"Wash\",\"Cut\"]}")
                .expect(201);
        assertThat(made.header("Location")).endsWith("/api/v1/templates/" + made.id());
        JsonNode data = made.data();
        assertThat(data.get("parts").toString()).isEqualTo("[\"Wash\",\"Cut\"]");
        assertThat(data.get("dueIn").asText()).isEqualTo("P3D");
        assertThat(data.get("status").asText()).isEqualTo("backlog");
        assertThat(person.get(place).expect(200).data().get(0)).isEqualTo(data);

        JsonNode task = used(made.id(), "").expect(201).data();
        assertThat(task.get("title").asText()).isEqualTo("Cook soup");
        assertThat(task.get("status").asText()).isEqualTo("backlog");
        assertThat(task.at("/subtasks/all").asInt()).isEqualTo(2);
        assertThat(task.has("due")).isTrue();
        JsonNode other = used(made.id(), ",\"title\":\"Bake\",\"due\":\"2099-03-14\",\"status\":\"done\"")
                .expect(201)
                .data();
        assertThat(other.get("title").asText()).isEqualTo("Bake");
        assertThat(other.get("due").asText()).isEqualTo("2099-03-14");
        assertThat(other.get("status").asText()).isEqualTo("done");
        JsonNode timeless = used(made.id(), ",\"start\":null,\"due\":null,\"estimateMinutes\":null")
                .expect(201)
                .data();
        assertThat(List.of("start", "due", "estimateMinutes")).noneMatch(timeless::has);

        JsonNode like = person.post(
                        place,
                        "{\"name\":\"Again\",\"taskId\":\"%s\"}"
                                .formatted(task.get("id").asText()))
                .expect(201)
                .data();
        assertThat(like.get("title").asText()).isEqualTo("Cook soup");
        assertThat(like.get("dueIn").asText()).isEqualTo("P3D");
        assertThat(like.get("parts").toString()).isEqualTo("[\"Wash\",\"Cut\"]");
    }

    @Test
    void what_is_not_named_stays_and_null_clears() {
        String id = person.post(place, "{\"name\":\"Soup\",\"title\":\"Cook\",\"dueIn\":\"P3D\",\"parts\":[\"Wash\"]}")
                .id();
        String template = "/api/v1/templates/" + id;
        String tag = person.get(template).expect(200).header("ETag");
        JsonNode changed = person.patch(template, "{\"name\":\"Broth\",\"dueIn\":null,\"estimateMinutes\":5}")
                .expect(200)
                .data();
        assertThat(changed.get("name").asText()).isEqualTo("Broth");
        assertThat(changed.get("title").asText()).isEqualTo("Cook");
        assertThat(changed.has("dueIn")).isFalse();
        assertThat(changed.get("parts")).hasSize(1);
        person.client().patch(template, "{\"name\":\"Stew\"}", tag).expect(412);
        assertThat(person.patch(template, "{\"parts\":[]}").data().get("parts")).isEmpty();
        person.delete(template).expect(204);
        person.get(template).expect(404);
        Refused.invalid(used(id, ""), "templateId");
    }

    @Test
    void IN_1_every_wrong_field_is_named() {
        Refused.invalid(person.post(place, "{}"), "name", "title");
        Refused.invalid(
                person.post(
                        place,
                        "{\"name\":\"\",\"title\":7,\"startsIn\":\"soon\",\"dueIn\":\"P9999D\",\"parts\":[\"\"],"
                                + "\"taskId\":\"x\",\"rrule\":\"FREQ=DAILY\"}"),
                "name",
                "title",
                "startsIn",
                "dueIn",
                "parts.0",
                "taskId",
                "rrule");
        Refused.invalid(
                person.post(place, "{\"name\":\"n\",\"title\":\"t\",\"startsIn\":\"P2D\",\"dueIn\":\"P1D\"}"),
                "startsIn");
        Refused.invalid(
                person.post(place, "{\"name\":\"n\",\"title\":\"t\",\"parts\":[" + "\"p\",".repeat(50) + "\"p\"]}"),
                "parts");
        Refused.invalid(used("x", ",\"title\":7"), "templateId", "title");
        Refused.invalid(used("019b76da-a801-7000-8000-000000000001", ""), "templateId");
        person.post(place, "{\"name\":\"n\",\"title\":\"t\"}").expect(201);
        person.post(place, "{\"name\":\"N\",\"title\":\"t\"}").expect(409);
    }
}

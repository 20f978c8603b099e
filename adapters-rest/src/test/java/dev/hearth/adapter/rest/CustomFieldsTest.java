package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Custom fields are defined, and said something in")
@ExtendWith(SharedHouse.class)
final class CustomFieldsTest {
    private final Person person;
    private final String project;
    private final String place;

    CustomFieldsTest(House house) {
        this.person = house.newcomer();
        this.project = person.project("HOME");
        this.place = "/api/v1/projects/" + project + "/fields";
    }

    private String field(String name, String kind) {
        return person.post(place, "{\"name\":\"%s\",\"kind\":\"%s\"}".formatted(name, kind))
                .expect(201)
                .id();
    }

    private String task() {
        return person.post("/api/v1/tasks", "{\"projectId\":\"%s\",\"title\":\"t\"}".formatted(project))
                .expect(201)
                .id();
    }

    private Answer says(String task, String field, String json) {
        return person.patch("/api/v1/tasks/" + task, "{\"fields\":{\"%s\":%s}}".formatted(field, json));
    }

    @Test
    void a_field_tells_what_it_was_given_and_is_changed_by_those_who_saw_it() {
        Answer made = person.post(
                        place,
                        "{\"name\":\"Size\",\"kind\":\"choice\",\"description\":\"How big\","
                                + "\"options\":[{\"name\":\"small\"},{\"name\":\"large\"}]}")
                .expect(201);
        assertThat(made.header("Location")).endsWith("/fields/" + made.id());
        String at = place + "/" + made.id();
        Answer shown = person.get(at).expect(200);
        assertThat(shown.data()).isEqualTo(made.data());
        assertThat(shown.header("ETag")).isEqualTo(made.header("ETag"));
        String small = made.data().at("/options/0/id").asText();
        JsonNode changed = person.patch(
                        at, "{\"options\":[{\"name\":\"huge\"},{\"id\":\"%s\",\"name\":\"tiny\"}]}".formatted(small))
                .expect(200)
                .data();
        assertThat(changed.at("/options/1/id").asText()).isEqualTo(small);
        assertThat(changed.at("/options/1/name").asText()).isEqualTo("tiny");
        person.client()
                .patch(at, "{\"options\":[{\"name\":\"x\"}]}", shown.header("ETag"))
                .expect(412);
        person.client().patch(at, "{\"name\":\"Format\"}", shown.header("ETag")).expect(200);
        assertThat(person.get(place).data().get(0).get("name").asText()).isEqualTo("Format");
        assertThat(person.get("/api/v1/projects/" + project)
                        .data()
                        .at("/fields/0/description")
                        .asText())
                .isEqualTo("How big");
        person.delete(at).expect(204);
        person.get(at).expect(404);
    }

    @Test
    void whatever_is_wrong_with_a_field_is_named() {
        person.post(place, "{\"name\":\"\",\"kind\":\"colour\",\"position\":-1,\"options\":\"x\",\"more\":1}")
                .expect(400);
        person.post(place, "{\"name\":\"n\",\"kind\":\"choice\"}").expect(400);
        person.post(place, "{\"name\":\"n\",\"kind\":\"choice\",\"options\":[]}")
                .expect(400);
        person.post(place, "{\"name\":\"n\",\"kind\":\"text\",\"options\":[{\"name\":\"o\"}]}")
                .expect(400);
        person.post(place, "{\"name\":\"n\",\"kind\":\"choice\",\"options\":[{\"name\":\"o\"},{\"name\":\"O\"}]}")
                .expect(400);
        person.post(place, "{\"name\":\"n\",\"kind\":\"choice\",\"options\":[\"o\"]}")
                .expect(400);
        field("n", "text");
        person.post(place, "{\"name\":\"N\",\"kind\":\"date\"}").expect(409);
        person.patch(place + "/none", "{}").expect(404);
    }

    @ParameterizedTest
    @CsvSource({
        "number, 12.50, 12.5",
        "number, 1234567890.123456789012, 1234567890.123456789012",
        "number, 123456789012345678.123456789012, 123456789012345678.123456789012",
        "number, -0.0, 0",
        "number, 1e3, 1000",
        "number, 9223372036854775, 9223372036854775",
        "number, '\"0.10\"', 0.1",
        "checkbox, true, true",
        "text, '\"<b>\"', <b>",
        "date, '\"2026-03-14\"', 2026-03-14",
        "url, '\"https://example.org/a\"', https://example.org/a"
    })
    void what_is_said_is_shown_and_kept(String kind, String json, String shown) {
        String field = field("a " + kind, kind);
        String task = task();
        JsonNode said = says(task, field, json).expect(200).data().at("/fields/" + field);
        assertThat(said.asText()).isEqualTo(shown);
        assertThat(said.isBoolean()).isEqualTo(kind.equals("checkbox"));
        assertThat(person.get("/api/v1/tasks/" + task).data().at("/fields/" + field))
                .isEqualTo(said);
        assertThat(says(task, field, "null").expect(200).data().get("fields").size())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "number, 1e400",
        "number, 1e999999999",
        "number, -1e18",
        "number, 1e-13",
        "number, 12345678901234567890123456789012",
        "number, '\"NaN\"'",
        "number, '\"1e3\"'",
        "number, true",
        "number, []",
        "number, {}",
        "checkbox, '\"true\"'",
        "checkbox, 1",
        "text, 12",
        "text, '\"\"'",
        "date, '\"2026-02-30\"'",
        "date, 20260214",
        "url, '\"javascript:alert(1)\"'",
        "person, '\"me\"'",
        "person, '\"00000000-0000-0007-0000-000000000007\"'"
    })
    void what_does_not_fit_is_named_by_its_field(String kind, String json) {
        String field = field("a " + kind, kind);
        Answer refused = says(task(), field, json).expect(400);
        assertThat(refused.body()).contains("fields." + field);
    }

    @Test
    void what_is_no_object_or_names_no_field_is_named() {
        String task = task();
        person.patch("/api/v1/tasks/" + task, "{\"fields\":[]}").expect(400);
        person.patch("/api/v1/tasks/" + task, "{\"fields\":\"x\"}").expect(400);
        person.patch("/api/v1/tasks/" + task, "{\"fields\":null}").expect(200);
        Answer both = person.patch(
                        "/api/v1/tasks/" + task,
                        "{\"fields\":{\"x\":1,\"00000000-0000-0007-0000-000000000007\":[]},\"title\":\"\"}")
                .expect(400);
        assertThat(List.of("fields.x", "fields.00000000-0000-0007-0000-000000000007", "title"))
                .allMatch(both.body()::contains);
        says(task, "00000000-0000-0007-0000-000000000007", "\"x\"").expect(400);
        says(task, "00000000-0000-0007-0000-000000000007", "null").expect(400);
    }

    @Test
    void what_does_not_fit_in_times_and_in_fields_is_named_at_once() {
        String cost = field("Cost", "number");
        String wrong = "\"start\":\"2026-03-15\",\"due\":\"2026-03-14\",\"timeZone\":\"Europe/Berlin\","
                + "\"reminders\":[\"P1D\",\"P2D\",\"P3D\",\"P4D\",\"P5D\",\"P6D\"],"
                + "\"fields\":{\"%s\":\"a lot\"}".formatted(cost);
        String made = "{\"projectId\":\"%s\",\"title\":\"t\",%s}".formatted(project, wrong);
        for (Answer answer : List.of(
                person.post("/api/v1/tasks", made), person.patch("/api/v1/tasks/" + task(), "{" + wrong + "}"))) {
            assertThat(answer.expect(400).json().path("errors").findValuesAsText("field"))
                    .containsExactlyInAnyOrder("start", "reminders", "fields." + cost);
        }
    }

    private String list(String query) {
        return "/api/v1/tasks?projectId=" + project + query;
    }

    @Test
    void a_list_is_asked_for_by_what_is_said_and_put_in_its_order() {
        String cost = field("Cost", "number");
        String billed = field("Billed", "checkbox");
        List<String> costs = List.of("9", "-1", "10");
        List<String> tasks = costs.stream()
                .map(worth -> {
                    String task = task();
                    says(task, cost, worth).expect(200);
                    return task;
                })
                .toList();
        says(tasks.get(1), billed, "true").expect(200);
        String none = task();
        assertThat(person.get(list("&sort=field." + cost)).each("/id"))
                .containsExactly(tasks.get(1), tasks.get(0), tasks.get(2), none);
        assertThat(person.get(list("&direction=falling&sort=field." + cost)).each("/id"))
                .containsExactly(tasks.get(2), tasks.get(0), tasks.get(1), none);
        assertThat(person.get(list("&field." + cost + "=9.00")).each("/id")).containsExactly(tasks.get(0));
        assertThat(person.get(list("&field." + cost + ".from=-1&field." + cost + ".to=9&sort=number"))
                        .each("/id"))
                .containsExactly(tasks.get(0), tasks.get(1));
        assertThat(person.get(list("&field." + cost + ".empty=true")).each("/id"))
                .containsExactly(none);
        assertThat(person.get(list("&field." + billed + "=true")).each("/id")).containsExactly(tasks.get(1));
        assertThat(person.get(list("&field." + billed + "=false")).each("/id"))
                .containsExactly(none, tasks.get(2), tasks.get(0));
        Answer first = person.get(list("&limit=1&sort=field." + billed)).expect(200);
        assertThat(first.each("/id")).containsExactly(tasks.get(1));
        String filter = person.post(
                        "/api/v1/filters",
                        "{\"name\":\"dear\",\"projectId\":\"%s\",\"query\":{\"field.%s.from\":\"9\",\"sort\":\"field.%s\"}}"
                                .formatted(project, cost, cost))
                .expect(201)
                .id();
        assertThat(person.get("/api/v1/filters/" + filter + "/tasks").each("/id"))
                .containsExactly(tasks.get(0), tasks.get(2));
        person.delete(place + "/" + cost).expect(204);
        person.get("/api/v1/filters/" + filter + "/tasks").expect(400);
    }

    @Test
    void what_cannot_be_asked_for_is_named() {
        String note = field("Note", "text");
        String tester = field("Tester", "person");
        String cost = field("Cost", "number");
        for (String query : List.of(
                "&field.x=1",
                "&field.=1",
                "&field." + cost + "=x",
                "&field." + cost + "=NaN",
                "&field." + cost + ".from=1e400",
                "&field." + cost + ".least=1",
                "&field." + cost + ".empty=yes",
                "&field." + note + ".from=a",
                "&field." + note + "=" + "a".repeat(2001),
                "&field." + tester + "=me",
                "&field.00000000-0000-0007-0000-000000000007=1",
                "&field." + cost + "=1&field." + cost + "=2")) {
            assertThat(person.get(list(query)).expect(400).body()).contains("field.");
        }
        for (String sort :
                List.of("value", "field.x", "field." + tester, "field.00000000-0000-0007-0000-000000000007")) {
            assertThat(person.get(list("&sort=" + sort)).expect(400).body()).contains("sort");
        }
        person.get("/api/v1/tasks?field." + cost + "=1").expect(400);
        person.get("/api/v1/tasks?sort=field." + cost).expect(400);
        person.post("/api/v1/filters", "{\"name\":\"n\",\"query\":{\"field.x\":\"1\"}}")
                .expect(400);
        String open = person.post("/api/v1/filters", "{\"name\":\"open\",\"query\":{\"status\":\"todo\"}}")
                .expect(201)
                .id();
        for (String query :
                List.of("{\"sort\":\"field.%s\"}".formatted(cost), "{\"field.%s\":\"1\"}".formatted(cost))) {
            assertThat(person.post("/api/v1/filters", "{\"name\":\"n\",\"query\":%s}".formatted(query))
                            .expect(400)
                            .body())
                    .contains("projectId");
            assertThat(person.patch("/api/v1/filters/" + open, "{\"query\":%s}".formatted(query))
                            .expect(400)
                            .body())
                    .contains("projectId");
        }
        person.patch("/api/v1/filters/" + open, "{\"query\":{\"sort\":\"due\"}}")
                .expect(200);
    }

    @Test
    void a_list_that_asks_for_something_and_nothing_at_once_is_empty() {
        String cost = field("Cost", "number");
        says(task(), cost, "1").expect(200);
        task();
        assertThat(person.get(list("&sort=field.%1$s&field.%1$s.empty=true&field.%1$s.from=1".formatted(cost)))
                        .expect(200)
                        .each("/id"))
                .isEmpty();
    }

    @Test
    void a_number_of_more_digits_than_can_be_counted_is_refused() {
        String cost = field("Cost", "number");
        for (String number : List.of("100e2147483647", "-100e2147483647", "100e-2147483647", "1e2147483647")) {
            person.patch("/api/v1/tasks/" + task(), "{\"fields\":{\"%s\":%s}}".formatted(cost, number))
                    .expect(400);
        }
    }

    @Test
    void many_tasks_are_told_the_same_and_a_new_one_begins_with_it() {
        String cost = field("Cost", "number");
        String made = person.post(
                        "/api/v1/tasks",
                        "{\"projectId\":\"%s\",\"title\":\"t\",\"fields\":{\"%s\":\"5\"}}".formatted(project, cost))
                .expect(201)
                .id();
        Answer all = person.post(
                        "/api/v1/tasks/changes",
                        "{\"taskIds\":[\"%s\",\"%s\"],\"fields\":{\"%s\":7}}".formatted(made, task(), cost))
                .expect(200);
        assertThat(all.each("/task/fields/" + cost)).containsExactly("7", "7");
        person.post("/api/v1/tasks/changes", "{\"taskIds\":[\"%s\"],\"delete\":true,\"fields\":{}}".formatted(made))
                .expect(400);
    }
}

package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Calendars;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tasks in calendar programs, which read them by a secret address at whichever node. */
class CalendarsTest {
    private static final String MINE = "/api/v1/users/me/calendars";

    private static JsonNode linked(Person person, Map<String, ?> body) {
        return person.rest().post(MINE, body).data();
    }

    private static String path(JsonNode calendar) {
        return URI.create(calendar.get("url").asText()).getPath();
    }

    private static String text(Hall hall, String path) {
        HttpResponse<String> answer = Calendars.read(hall.there().base(), path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/calendar;charset=utf-8"));
        return answer.body();
    }

    private static ICalendar read(Hall hall, String path) {
        return Biweekly.parse(text(hall, path)).first();
    }

    private static VEvent event(ICalendar calendar, JsonNode task) {
        return calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().equals(Person.id(task)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> titles(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(event -> event.getSummary().getValue())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_05_a_calendar_program_shows_what_is_to_be_done_when(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Chores chores = Chores.of(ada);
        JsonNode soup = chores.makes(
                "Soup; hot, \\ now",
                Map.of(
                        "due",
                        "2099-07-14T12:30",
                        "timeZone",
                        "Europe/Berlin",
                        "description",
                        "Leeks\nEND:VEVENT\r\nSUMMARY:mine",
                        "reminders",
                        List.of("PT30M"),
                        "priority",
                        "urgent"));
        JsonNode bins = chores.makes(
                "Bins",
                Map.of("due", "2099-07-15T07:00", "timeZone", "Europe/Berlin", "rrule", "FREQ=WEEKLY;UNTIL=20991201"));
        JsonNode party = chores.makes("Party", Map.of("due", "2099-07-16"));
        chores.makes("Some day");
        String path = path(linked(ada, Map.of("projectId", chores.id())));
        ICalendar calendar = read(hall, path);
        assertThat(titles(calendar)).containsExactlyInAnyOrder("Soup; hot, \\ now", "Bins", "Party");
        VEvent cooking = event(calendar, soup);
        assertThat(cooking.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2099-07-14T10:30:00Z"));
        assertThat(cooking.getDescription().getValue()).isEqualTo("HOME-1\n\nLeeks\nEND:VEVENT\nSUMMARY:mine");
        assertThat(cooking.getPriority().getValue()).isEqualTo(1);
        assertThat(cooking.getUrl().getValue()).endsWith("/tasks/" + Person.id(soup));
        assertThat(cooking.getAlarms().getFirst().getTrigger().getDuration()).hasToString("-PT30M");
        VEvent weekly = event(calendar, bins);
        assertThat(weekly.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2099-07-15T05:00:00Z"));
        assertThat(weekly.getRecurrenceRule().getValue().getUntil().toInstant())
                .isEqualTo(Instant.parse("2099-12-01T22:59:59Z"));
        assertThat(text(hall, path)).contains("DTSTART;TZID=Europe/Berlin:20990715T070000\r\n", "BEGIN:VTIMEZONE");
        assertThat(event(calendar, party).getDateStart().getValue().hasTime()).isFalse();

        chores.changes(soup, "{\"status\":\"done\"}");
        VTodo done = read(hall, path + "?as=todo").getTodos().stream()
                .filter(todo -> todo.getUid().getValue().equals(Person.id(soup)))
                .findFirst()
                .orElseThrow();
        assertThat(done.getStatus().getValue()).isEqualTo("COMPLETED");
        assertThat(done.getCompleted().getValue().toInstant()).isBeforeOrEqualTo(Instant.now());
        assertThat(done.getDateDue().getValue().toInstant()).isEqualTo(Instant.parse("2099-07-14T10:30:00Z"));
        JsonNode changed = ada.rest().get(Chores.path(soup)).data();
        Duration age = Duration.between(
                Instant.parse(changed.get("createdAt").asText()),
                Instant.parse(changed.get("changedAt").asText()));
        assertThat(event(read(hall, path), soup).getSequence().getValue()).isEqualTo((int) age.toSeconds());
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void AZ_7_it_shows_what_its_owner_may_see_as_long_as_they_let_it(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        chores.makes("Bake", Map.of("due", "2099-07-16", "assigneeIds", List.of(grace.id())));
        chores.makes("Cook", Map.of("due", "2099-07-16", "assigneeIds", List.of(ada.id())));
        JsonNode own = linked(grace, Map.of("name", "Grace's"));
        JsonNode home = linked(grace, Map.of("projectId", chores.id()));
        assertThat(titles(read(hall, path(own)))).containsExactly("Bake");
        assertThat(titles(read(hall, path(home)))).containsExactlyInAnyOrder("Bake", "Cook");

        HttpResponse<String> first = Calendars.read(hall.here().base(), path(own));
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(Calendars.read(hall.there().base(), path(own), "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);

        assertThat(ada.rest()
                        .delete("/api/v1/projects/" + chores.id() + "/members/" + grace.id())
                        .status())
                .isEqualTo(204);
        assertThat(titles(read(hall, path(own)))).isEmpty();
        assertThat(Calendars.read(hall.there().base(), path(home)).statusCode()).isEqualTo(404);

        String place = MINE + "/" + own.get("id").asText();
        String renewed = path(grace.rest().post(place + "/rotate").data());
        assertThat(Calendars.read(hall.here().base(), path(own)).statusCode()).isEqualTo(404);
        assertThat(Calendars.read(hall.here().base(), renewed).statusCode()).isEqualTo(200);
        grace.rest().delete("/api/v1/users/me/sessions");
        assertThat(Calendars.read(hall.there().base(), renewed).statusCode()).isEqualTo(404);
        assertThat(grace.rest().get(MINE).data()).isEmpty();
    }
}

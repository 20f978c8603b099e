package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.external.mail.Links;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Mailbox;
import dev.hearth.testkit.Eventually;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What concerns people also reaches them by mail: from a running server to the letter in their mailbox, and to the click that ends such
 * letters. Where there are two nodes both may write, and one does.
 */
class NotificationMailTest {
    private static final String ME = "/api/v1/users/me";

    private final HttpClient mailProgram = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        mailProgram.close();
    }

    /** Long enough for what is done in one breath, so that it is one letter. */
    private static Hall hall(AdapterSet set, String gather) {
        return Hall.with(
                set,
                Map.of(
                        "HEARTH_MAIL_GATHER", gather,
                        "HEARTH_JOBS_POLL", "PT0.1S",
                        "HEARTH_URL", "https://hearth.example.org"));
    }

    /** Somebody who proved that their address is theirs, and wants no letters about being let in. */
    private static Person proven(Hall hall, Person person) {
        String code = hall.mail().letter(address(person), "/verify-email", 1).code();
        person.rest().post("/api/v1/auth/verify-email", Map.of("code", code));
        assertThat(wishes(person, "{\"notifications\":{\"invitation\":[\"in_app\"]}}")
                        .get("emailVerified")
                        .asBoolean())
                .isTrue();
        return person;
    }

    private static JsonNode wishes(Person person, String json) {
        return person.rest().patch(ME, json).data();
    }

    private static String address(Person person) {
        return person.name() + "@example.org";
    }

    private static List<Mailbox.Letter> news(Hall hall, Person person) {
        return hall.mail().to(address(person)).stream()
                .filter(letter -> letter.headers().containsKey("List-Unsubscribe"))
                .toList();
    }

    private static Mailbox.Letter awaited(Hall hall, Person person, String words) {
        Eventually.holds(
                "a letter about " + words,
                () -> news(hall, person).stream()
                        .anyMatch(letter -> letter.text().contains(words)));
        return news(hall, person).getLast();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_07_TM_07_who_is_to_do_a_task_is_notified_live_and_by_mail(AdapterSet set) {
        try (Hall hall = hall(set, "PT1S")) {
            Person ada = hall.person("ada");
            Person grace = proven(hall, Person.at(hall.there(), "grace"));
            Chores chores = Chores.of(ada, grace);
            try (Device device = Device.socketIo(grace)) {
                chores.makes("Water the plants", Map.of("assigneeIds", List.of(grace.id())));
                device.hears(
                        "notification:created",
                        data -> data.get("type").asText().equals("assignment"));
                Mailbox.Letter letter = awaited(hall, grace, "Water the plants");
                assertThat(letter.text()).contains(ada.name() + " assigned a task to you: Water the plants");
                device.hearsHowItIs("notification", data -> data.get("mailed").asBoolean());
            }
            // A later letter shows that there was no second one of the first.
            chores.makes("Feed the cat", Map.of("assigneeIds", List.of(grace.id())));
            assertThat(awaited(hall, grace, "Feed the cat").text()).doesNotContain("Water the plants");
            assertThat(news(hall, grace)).hasSize(2);
            assertThat(news(hall, ada)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_07_what_was_read_meanwhile_is_not_mailed(AdapterSet set) {
        try (Hall hall = hall(set, "PT1S")) {
            Person ada = hall.person("ada");
            Person grace = proven(hall, Person.at(hall.there(), "grace"));
            String channel = ada.gathers(grace);
            // Held back for hours, so that there is time to read it.
            String later =
                    LocalTime.now(ZoneOffset.UTC).plusHours(12).toString().substring(0, 5);
            wishes(grace, "{\"mail\":{\"frequency\":\"daily\",\"at\":\"%s\"}}".formatted(later));
            try (Device device = Device.socketIo(grace)) {
                JsonNode read = ada.says(channel, "Read at once, @" + grace.name());
                device.hears(
                        "notification:created",
                        data -> data.at("/metadata/messageId").equals(read.get("id")));
                grace.rest().post(Person.path(read) + "/read").data();
                device.hears("notification:updated", data -> data.get("read").asBoolean());
                wishes(grace, "{\"mail\":null}");
                ada.says(channel, "Not read, @" + grace.name());
            }
            assertThat(awaited(hall, grace, "Not read").text()).doesNotContain("Read at once");
            assertThat(news(hall, grace)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_03_one_click_in_the_mail_program_ends_such_letters(AdapterSet set) throws Exception {
        try (Hall hall = hall(set, "PT1S")) {
            Person ada = hall.person("ada");
            Person grace = proven(hall, Person.at(hall.there(), "grace"));
            String channel = ada.gathers(grace);
            ada.says(channel, "First, @" + grace.name());
            Mailbox.Letter letter = awaited(hall, grace, "First");
            assertThat(letter.headers()).containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            assertThat(letter.link().map(URI::getPath)).contains(Links.UNSUBSCRIBE);
            URI address = URI.create(letter.header("List-Unsubscribe").replaceAll("[<>]", ""));
            assertThat(address.toString()).startsWith("https://hearth.example.org/api/v1/");
            URI here = hall.here().base().resolve(address.getRawPath() + "?" + address.getRawQuery());
            // Programs that check mail follow every link; that must end nothing.
            assertThat(asked(HttpRequest.newBuilder(here).GET())).isEqualTo(405);
            assertThat(mailed(grace)).isTrue();
            assertThat(asked(HttpRequest.newBuilder(here)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))))
                    .isEqualTo(204);
            assertThat(mailed(grace)).isFalse();
            String forged = here.toString().substring(0, here.toString().length() - 4) + "AAAA";
            assertThat(asked(HttpRequest.newBuilder(URI.create(forged)).POST(HttpRequest.BodyPublishers.noBody())))
                    .isEqualTo(400);
        }
    }

    private int asked(HttpRequest.Builder request) throws IOException, InterruptedException {
        return mailProgram
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static boolean mailed(Person person) {
        return person.rest().get(ME).data().get("notifications").toString().contains("email");
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_03_HT_07_in_quiet_hours_it_is_told_silently_and_not_mailed_before_they_end(AdapterSet set) {
        try (Hall hall = hall(set, "PT1S")) {
            Person ada = hall.person("ada");
            Person grace = proven(hall, Person.at(hall.there(), "grace"));
            String channel = ada.gathers(grace);
            JsonNode me = grace.rest()
                    .patch(
                            ME,
                            "{\"quietHours\":{\"from\":\"00:00\",\"to\":\"23:59\"},\"timeZone\":\"%s\"}"
                                    .formatted(zoneAtNoon()))
                    .data();
            assertThat(me.at("/quietHours/to").asText()).isEqualTo("23:59");
            try (Device device = Device.socketIo(grace)) {
                ada.says(channel, "In the night, @" + grace.name());
                device.hears("notification:created", data -> data.get("silent").asBoolean());
                grace.rest().patch(ME, "{\"quietHours\":null}").data();
                ada.says(channel, "By day, @" + grace.name());
                device.hears("notification:created", data -> !data.get("silent").asBoolean());
            }
            assertThat(awaited(hall, grace, "By day").text()).contains("In the night");
            assertThat(news(hall, grace)).hasSize(1);
        }
    }

    /** Where it is about noon, so that the minute at which the hours end is far away. */
    private static String zoneAtNoon() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.startsWith("Etc/GMT"))
                .filter(zone -> Instant.now().atZone(ZoneId.of(zone)).getHour() == 12)
                .findFirst()
                .orElseThrow();
    }
}

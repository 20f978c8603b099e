package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.testkit.Eventually;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens in a project is told in a channel, from both ends of a running server. */
class ProjectPostsTest {
    private static final int MANY = 12;

    /** Wanted by somebody of a project of theirs. */
    private static JsonNode posts(Chores chores, String channel, String... events) {
        return chores.person().rest().put(place(chores), wish(channel, events)).data();
    }

    private static Map<String, ?> wish(String channel, String... events) {
        return Map.of("channelId", channel, "events", List.of(events));
    }

    private static String place(Chores chores) {
        return "/api/v1/projects/" + chores.id() + "/posts";
    }

    /** Each line that was told, by whichever message. */
    private static List<String> lines(Person reader, String channel) {
        return reader.texts(Person.messages(channel)).reversed().stream()
                .flatMap(String::lines)
                .map(line -> line.replaceFirst("^- ", ""))
                .toList();
    }

    private static String shown(Person person) {
        return person.rest().get("/api/v1/users/me").data().get("displayName").asText();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_03_project_events_are_told_in_a_channel_to_who_is_in_it(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Person reader = Person.at(hall.there(), "reader");
        Chores chores = Chores.of(ada, grace);
        String channel = ada.gathers(reader);
        try (Device device = Device.plain(reader);
                Device socketIo = Device.socketIo(reader)) {
            posts(chores, channel, "task_created", "task_done", "project_archived");
            JsonNode task = chores.as(grace).makes("Water @" + reader.name());
            String made = shown(grace) + " created HOME-1 Water @" + reader.name();
            for (Device each : List.of(device, socketIo)) {
                each.hears(
                        "message:created",
                        data -> data.path("text").asText().equals(made)
                                && data.path("postedFor").asText().equals(chores.scope())
                                && data.at("/author/id").asText().equals(ada.id())
                                && !data.has("mentions"));
            }
            chores.changes(task, "{\"description\":\"All of them\"}");
            chores.changes(task, "{\"status\":\"done\"}");
            ada.rest().post("/api/v1/projects/" + chores.id() + "/archive").data();
            Eventually.holds("all is told", () -> lines(reader, channel).size() == 3);
            assertThat(lines(reader, channel))
                    .containsExactly(
                            made,
                            shown(ada) + " completed HOME-1 Water @" + reader.name(),
                            shown(ada) + " archived the project Chores");
        }
        assertThat(reader.rest().get("/api/v1/notifications?type=mention").data())
                .isEmpty();
        JsonNode unread = reader.rest()
                .get("/api/v1/channels/" + channel + "/unread")
                .data()
                .get("count");
        assertThat(unread.get("unread").asInt())
                .isEqualTo(reader.texts(Person.messages(channel)).size());
        assertThat(unread.get("mentions").asInt()).isZero();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_03_TM_10_what_many_do_at_once_on_two_nodes_is_told_once(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Chores chores = Chores.of(ada);
        String channel = ada.opens("private");
        posts(chores, channel, "task_created");
        Together.times(MANY, turn -> chores.as(ada.movedTo(hall.node(turn))).makes("Task " + turn));
        Eventually.holds("all are told", () -> lines(ada, channel).size() >= MANY);
        JsonNode last = chores.makes("The end");
        String end = shown(ada) + " created HOME-" + last.get("number") + " The end";
        Eventually.holds("the end is told", () -> lines(ada, channel).contains(end));
        assertThat(lines(ada, channel))
                .hasSize(MANY + 1)
                .map(line -> line.replaceFirst("HOME-[0-9]+ ", ""))
                .containsAll(IntStream.range(0, MANY)
                        .mapToObj(turn -> shown(ada) + " created Task " + turn)
                        .toList());
        assertThat(ada.texts(Person.messages(channel))).hasSizeLessThan(MANY);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void AZ_7_nothing_is_told_where_who_wanted_it_may_not_say_it(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        String channel = ada.gathers(grace);
        Map<String, ?> wish = wish(channel, "task_created");
        Person stranger = hall.person("stranger");
        assertThat(stranger.rest().put(place(chores), wish).status()).isEqualTo(404);
        assertThat(grace.rest().put(place(chores), wish).status()).isEqualTo(403);
        Chores own = Chores.of(stranger);
        assertThat(stranger.rest().put(place(own), wish).status()).isEqualTo(404);
        ada.rest()
                .patch("/api/v1/projects/" + chores.id() + "/members/" + grace.id(), "{\"role\":\"manager\"}")
                .data();
        posts(chores.as(grace), channel, "task_created");
        assertThat(ada.rest().get(place(chores)).data().at("/setBy/id").asText())
                .isEqualTo(grace.id());
        ada.rest().delete("/api/v1/channels/" + channel + "/members/" + grace.id());
        assertThat(ada.rest().get(place(chores)).status()).isEqualTo(404);
        chores.makes("Secret");
        String other = ada.opens("private");
        Chores witness = begun(ada);
        posts(witness, other, "task_created");
        // What was to be told of the secret was due before the first of these, and surely tried before the second.
        // Only then is telling wanted anew, which would hide what was still untold.
        for (String later : List.of("Later", "Later still")) {
            witness.makes(later);
            Eventually.holds(
                    later + " is told", () -> lines(ada, other).stream().anyMatch(line -> line.endsWith(later)));
            assertThat(lines(ada, channel)).isEmpty();
        }
        posts(chores, channel, "task_created");
        chores.makes("Known");
        Eventually.holds("the project tells again", () -> !lines(ada, channel).isEmpty());
        assertThat(lines(ada, channel)).containsExactly(shown(ada) + " created HOME-2 Known");
    }

    private static Chores begun(Person owner) {
        Map<String, String> body = Map.of("key", "OTHER", "name", "Others");
        return new Chores(owner, Person.id(owner.rest().post("/api/v1/projects", body)));
    }
}

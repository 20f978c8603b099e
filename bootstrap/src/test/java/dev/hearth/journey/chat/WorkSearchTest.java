package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One search over talk and work, from both ends of a running server. */
class WorkSearchTest {
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_07_tasks_projects_and_comments_are_found_as_soon_as_they_are_written(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Chores chores = Chores.of(ada, grace);
        JsonNode task = chores.makes("Tune the xylophone", Map.of("description", "Before Sunday"));
        assertThat(ids(grace, "tasks", "xylo+sunday")).containsExactly(Person.id(task));
        assertThat(ids(grace, "tasks", "home-1")).containsExactly(Person.id(task));
        assertThat(ids(grace, "tasks", "in:home+from:" + ada.name())).containsExactly(Person.id(task));
        JsonNode said = grace.rest()
                .post(Chores.path(task) + "/comments", Map.of("text", "Which key?"))
                .data();
        assertThat(ids(ada, "comments", "key")).containsExactly(Person.id(said));
        assertThat(ids(ada, "projects", "home")).contains(chores.id());
        chores.changes(task, "{\"title\":\"Sell the xylophone\"}");
        assertThat(ids(grace, "tasks", "tune")).isEmpty();
        JsonNode all =
                grace.rest().get("/api/v1/search?q=xylophone+-nothing").data().get("tasks");
        assertThat(all.findValuesAsText("title")).containsExactly("Sell the xylophone");
        ada.rest().delete(Chores.path(task)).data();
        assertThat(ids(grace, "tasks", "xylophone")).isEmpty();
        assertThat(ids(ada, "comments", "key")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_07_hits_come_by_pages_newest_first(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Chores chores = Chores.of(ada);
        List<String> made = List.of(
                Person.id(chores.makes("one more")),
                Person.id(chores.makes("two more")),
                Person.id(chores.makes("three more")));
        JsonNode first = ada.rest().get("/api/v1/search/tasks?q=more&limit=2").body();
        assertThat(first.at("/data/0/task/id").asText()).isEqualTo(made.get(2));
        assertThat(first.at("/data/1/task/id").asText()).isEqualTo(made.get(1));
        String next = first.at("/page/next").asText();
        assertThat(ids(ada, "tasks", "more&limit=2&cursor=" + next)).containsExactly(made.getFirst());
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void AZ_7_words_of_private_work_are_found_by_nobody_else(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = Person.at(hall.there(), "grace");
        Person mallory = Person.at(hall.there(), "mallory");
        Chores chores = Chores.of(ada, grace);
        JsonNode task = chores.makes("Zugzwang");
        ada.rest()
                .post(Chores.path(task) + "/comments", Map.of("text", "zugzwang"))
                .data();
        for (String kind : List.of("tasks", "comments", "projects", "messages")) {
            assertThat(ids(mallory, kind, "zugzwang")).isEmpty();
        }
        assertThat(ids(mallory, "tasks", "in:" + chores.id())).isEmpty();
        assertThat(ids(grace, "tasks", "zugzwang")).hasSize(1);
        ada.rest()
                .delete("/api/v1/projects/" + chores.id() + "/members/" + grace.id())
                .data();
        assertThat(ids(grace, "tasks", "zugzwang")).isEmpty();
        assertThat(ids(grace, "comments", "zugzwang")).isEmpty();
    }

    /** Of what is found, each hit's first record. */
    private static List<String> ids(Person person, String kind, String query) {
        return person.rest()
                .get("/api/v1/search/" + kind + "?q=" + query)
                .data()
                .valueStream()
                .map(hit ->
                        hit.get(kind.substring(0, kind.length() - 1)).get("id").asText())
                .toList();
    }
}

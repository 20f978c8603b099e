package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.bootstrap.server.HearthServer;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Rest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A POST that is sent again under its key is done once. */
class IdempotencyTest {
    private static final int RETRIES = 50;

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_02_fifty_posts_of_a_task_under_one_key_are_one_task(AdapterSet set) {
        Hall hall = Hall.on(set);
        Rest ada = hall.person("ada").rest();
        Rest grace = Person.at(hall.there(), "grace").rest();
        String project = project(ada);
        List<Rest.Answer> told =
                Together.times(RETRIES, turn -> task(ada.movedTo(hall.node(turn).base()), project, "soup"));
        assertThat(told).extracting(Rest.Answer::status).isSubsetOf(201, 409);
        List<JsonNode> made = told.stream()
                .filter(answer -> answer.status() == 201)
                .map(Rest.Answer::body)
                .distinct()
                .toList();
        assertThat(made).hasSize(1);
        assertThat(tasks(ada, project)).hasSize(1);
        Rest.Answer again = task(ada.movedTo(hall.there().base()), project, "soup");
        assertThat(again.body()).isEqualTo(made.getFirst());
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(ada.keyed("soup", "/api/v1/tasks", Map.of("projectId", project, "title", "other"))
                        .status())
                .isEqualTo(422);
        String hers = project(grace);
        assertThat(task(grace, hers, "soup").status()).isEqualTo(201);
        assertThat(tasks(grace, hers)).as("a key is its account's").hasSize(1);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_02_a_key_is_known_after_a_restart(AdapterSet set, @TempDir Path folder) {
        Map<String, String> environment = set.environment(folder);
        Rest ada;
        String project;
        Rest.Answer first;
        try (HearthServer server = AdapterSet.start(environment)) {
            ada = Rest.at(AdapterSet.base(server)).as(Hall.unique("ada"));
            project = project(ada);
            first = task(ada, project, "soup");
            assertThat(first.status()).isEqualTo(201);
        }
        try (HearthServer server = AdapterSet.start(environment)) {
            Rest back = ada.movedTo(AdapterSet.base(server));
            Rest.Answer again = task(back, project, "soup");
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(location(again)).isEqualTo(location(first));
            assertThat(tasks(back, project)).hasSize(1);
        }
    }

    private static String location(Rest.Answer answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String project(Rest person) {
        return Person.id(person.post("/api/v1/projects", Map.of("key", "HOME", "name", "Home")));
    }

    private static Rest.Answer task(Rest person, String project, String key) {
        return person.keyed(key, "/api/v1/tasks", Map.of("projectId", project, "title", "Cook soup"));
    }

    private static JsonNode tasks(Rest person, String project) {
        return person.get("/api/v1/tasks?projectId=" + project).data();
    }
}

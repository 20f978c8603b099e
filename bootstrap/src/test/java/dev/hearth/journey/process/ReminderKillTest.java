package dev.hearth.journey.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.JavaLaunch;
import dev.hearth.journey.Moments;
import dev.hearth.journey.ServerProcess;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.testkit.Eventually;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** TM-10, DF-4: of what is due everybody hears once, though the node that tells it is killed while it does. */
@Tag("long")
class ReminderKillTest {
    private static final int MANY = 60;

    /** Longer than it takes to make all tasks. */
    private static final int SECONDS_AHEAD = 10;

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_07_TM_10_DF_4_killedWhileTasksAreDueANodeLeavesTheRestToAnother(AdapterSet set, @TempDir Path folder)
            throws Exception {
        JavaLaunch launch = ServerProcess.on(folder)
                .with(set.environment(folder))
                .with("HEARTH_JOBS_POLL", "PT0.1S")
                .with("HEARTH_JOBS_LEASE", "PT1S")
                .with("HEARTH_JOBS_MOST", "2");
        List<ServerProcess> nodes = new ArrayList<>(List.of(ServerProcess.serving(launch)));
        try {
            if (set == AdapterSet.CLUSTER) {
                nodes.add(ServerProcess.serving(launch));
            }
            Person ada = Person.registered(nodes.getFirst().base());
            Instant moment = Moments.nextMinute(SECONDS_AHEAD);
            plan(ada, moment);
            assertThat(Instant.now()).as("the tasks were made in time").isBefore(moment);
            Moments.await(moment);
            Eventually.holds("the first is told", () -> !told(ada).isEmpty());
            System.out.printf("%d of %d were told before%n", told(ada).size(), MANY);
            nodes.getFirst().kill();
            if (set == AdapterSet.EMBEDDED) {
                nodes.add(ServerProcess.serving(launch));
            }
            mustHearOfAllOnce(ada.at(nodes.getLast().base()));
        } finally {
            nodes.forEach(ServerProcess::close);
        }
    }

    private static void plan(Person ada, Instant moment) {
        String project = ada.rest()
                .post("/api/v1/projects", Map.of("key", "HOME", "name", "Chores"))
                .data()
                .get("id")
                .asText();
        String due = moment.plus(9, ChronoUnit.MINUTES).toString();
        for (int i = 0; i < MANY; i++) {
            ada.rest()
                    .post(
                            "/api/v1/tasks",
                            Map.of("projectId", project, "title", "no " + i, "due", due, "reminders", List.of("PT9M")))
                    .data();
        }
    }

    private static List<JsonNode> told(Person ada) {
        return ada.rest()
                .get("/api/v1/notifications?type=due_soon&limit=200")
                .data()
                .valueStream()
                .toList();
    }

    private static void mustHearOfAllOnce(Person ada) {
        Eventually.holds("all are told", () -> told(ada).size() == MANY);
        ada.rest().post("/api/v1/notifications/read").data();
        assertThat(told(ada))
                .allSatisfy(one -> assertThat(one.get("count").asInt()).isEqualTo(1))
                .extracting(one -> one.at("/metadata/taskId").asText())
                .doesNotHaveDuplicates();
    }
}

package dev.hearth.journey.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hearth.adapter.external.push.service.Browser;
import dev.hearth.adapter.external.push.service.Heard;
import dev.hearth.adapter.external.push.service.PushService;
import dev.hearth.journey.JavaLaunch;
import dev.hearth.journey.ServerProcess;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.testkit.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * DF-4, TM-10: what is to be pushed while the server is killed is pushed once. Only of what was under way in that very moment nobody can
 * know whether it was taken: of these some may be missing, and none comes twice.
 */
@Tag("long")
class PushKillTest {
    private static final int MANY = 60;
    private static final int BEFORE = 10;

    /** As many as a node sends at a time. */
    private static final int UNDER_WAY = 4;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Browser browser = Browser.fresh();

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void DF_4_HT_07_TM_10_killedWhileItPushesAServerTellsOfTheRestOnce(AdapterSet set, @TempDir Path folder)
            throws Exception {
        JavaLaunch launch = ServerProcess.on(folder)
                .with(set.environment(folder))
                .with("HEARTH_PUSH_GATHER", "PT0.2S")
                .with("HEARTH_PUSH_PRIVATENETWORKS", "true")
                .with("HEARTH_JOBS_POLL", "PT0.1S")
                .with("HEARTH_JOBS_LEASE", "PT1S");
        ServerProcess server = ServerProcess.serving(launch);
        try (PushService service = new PushService()) {
            Person ada = Person.registered(server.base());
            Person ben = Person.registered(server.base());
            subscribe(ben, service);
            String project = project(ada, ben);
            for (int i = 0; i < MANY; i++) {
                assign(ada, project, ben, i);
            }
            Eventually.holds("some were told", () -> service.heard().size() >= BEFORE);
            server.kill();
            System.out.printf("%d of %d were told before%n", service.heard().size(), MANY);
            server = ServerProcess.serving(launch);
            Person back = ben.at(server.base());
            Eventually.holds(
                    "all are told, but for those under way", () -> told(service).size() >= MANY - UNDER_WAY);
            assign(ada.at(server.base()), project, ben, MANY);
            Eventually.holds("the last is told", () -> told(service).contains("no " + MANY));
            assertThat(service.heard().stream().map(this::title)).doesNotHaveDuplicates();
            assertThat(inbox(back)).hasSize(MANY + 1);
        } finally {
            server.close();
        }
    }

    private void subscribe(Person ben, PushService service) {
        ben.rest()
                .post(
                        "/api/v1/push/subscriptions",
                        Map.of(
                                "kind", "web_push",
                                "endpoint", service.at("/ben"),
                                "keys", Map.of("p256dh", browser.p256dh(), "auth", browser.auth())))
                .data();
    }

    private static String project(Person ada, Person ben) {
        String project = ada.rest()
                .post("/api/v1/projects", Map.of("key", "HOME", "name", "Chores"))
                .data()
                .get("id")
                .asText();
        ada.rest()
                .post("/api/v1/projects/" + project + "/members", Map.of("userId", ben.id(), "role", "member"))
                .data();
        return project;
    }

    private static void assign(Person ada, String project, Person ben, int number) {
        ada.rest()
                .post(
                        "/api/v1/tasks",
                        Map.of("projectId", project, "title", "no " + number, "assigneeIds", List.of(ben.id())))
                .data();
    }

    private Set<String> told(PushService service) {
        return service.heard().stream()
                .map(this::title)
                .filter(title -> title.startsWith("no "))
                .collect(Collectors.toSet());
    }

    private String title(Heard heard) {
        try {
            return JSON.readTree(browser.read(heard.body())).path("message").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> inbox(Person ben) {
        return ben.rest()
                .get("/api/v1/notifications?type=assignment&limit=200")
                .data()
                .valueStream()
                .toList();
    }
}

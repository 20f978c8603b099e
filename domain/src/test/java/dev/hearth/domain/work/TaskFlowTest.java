package dev.hearth.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.TaskFlow.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskFlowTest {
    private static final Instant NOW = Instant.parse("2026-04-05T12:00:00Z");

    private static Task task(String place) {
        boolean gone = place.startsWith("gone ");
        Task task = Task.planned(
                new TaskId(new UUID(1, 1)),
                new ProjectId(new UUID(2, 2)),
                TaskStatus.valueOf(place.replace("gone ", "")),
                TaskDetails.titled(new TaskTitle("Plant")),
                new UserId(new UUID(3, 3)),
                NOW);
        return gone ? task.deleted(NOW) : task;
    }

    private static void are(List<TaskFlow> flow, String kinds) {
        assertThat(flow)
                .extracting(one -> one.kind().name())
                .containsExactly(kinds.isEmpty() ? new String[0] : kinds.split(" "));
        assertThat(flow).allMatch(one -> one.project().equals(task("TODO").project()));
    }

    @ParameterizedTest
    @CsvSource({
        "TODO, IN_REVIEW, ''",
        "TODO, DONE, DONE",
        "BACKLOG, CANCELLED, CANCELLED",
        "DONE, TODO, REOPENED",
        "CANCELLED, IN_PROGRESS, REOPENED",
        "DONE, CANCELLED, REOPENED CANCELLED",
        "CANCELLED, DONE, REOPENED DONE",
        "TODO, gone TODO, REMOVED",
        "gone TODO, TODO, ADDED",
        "DONE, gone DONE, ''",
        "gone DONE, DONE, ''",
        "gone CANCELLED, CANCELLED, ''",
        "DONE, DONE, ''"
    })
    void aChangeTellsWhatItOpensAndCloses(String before, String after, String kinds) {
        are(TaskFlow.between(task(before), task(after)), kinds);
    }

    @ParameterizedTest
    @CsvSource({"TODO, ADDED", "DONE, ADDED DONE", "CANCELLED, ADDED CANCELLED"})
    void whatIsMadeWasOpenFirst(String status, String kinds) {
        are(TaskFlow.made(task(status)), kinds);
    }

    @ParameterizedTest
    @CsvSource({"ADDED, 1", "REOPENED, 1", "DONE, -1", "CANCELLED, -1", "REMOVED, -1"})
    void oneMoreOrOneLess(Kind kind, int step) {
        assertThat(kind.step()).isEqualTo(step);
    }
}

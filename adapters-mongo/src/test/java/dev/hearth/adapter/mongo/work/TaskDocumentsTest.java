package dev.hearth.adapter.mongo.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TaskDocumentsTest {
    @Test
    void aTaskFromBeforeThereWereRemindersHasTheUsualOne() {
        TaskDetails details = TaskDetails.titled(new TaskTitle("Water the plants"));
        Task task = Task.planned(
                new TaskId(new UUID(1, 1)),
                new ProjectId(new UUID(1, 2)),
                TaskStatus.TODO,
                details.with(details.schedule().remindedOf(List.of())),
                new UserId(new UUID(1, 3)),
                Instant.parse("2026-03-14T08:00:00Z"));
        Document stored = TaskDocuments.write(task);
        assertThat(TaskDocuments.task(stored).details().schedule().reminders()).isEmpty();
        stored.remove("reminders");
        assertThat(TaskDocuments.task(stored).details().schedule().reminders()).containsExactly(Reminder.A_DAY);
    }
}

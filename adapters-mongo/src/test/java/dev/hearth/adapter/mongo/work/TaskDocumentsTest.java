package dev.hearth.adapter.mongo.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldValue;
import dev.hearth.domain.work.FieldValues;
import dev.hearth.domain.work.OptionId;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskFacet;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Where a task is filed for lists. */
class TaskDocumentsTest {
    private final ProjectId project = new ProjectId(new UUID(1, 1));
    private final FieldId note = new FieldId(new UUID(2, 1));
    private final FieldId size = new FieldId(new UUID(2, 2));
    private final FieldValue said = new FieldValue(FieldKind.TEXT, "Said");
    private final FieldValue small = new FieldValue(FieldKind.CHOICE, new OptionId(new UUID(3, 1)).toString());

    @Test
    void whatHardlyTwoSayIsInNoIndexButItsOwn() {
        Document stored = TaskDocuments.write(Task.planned(
                new TaskId(new UUID(4, 1)),
                project,
                TaskStatus.TODO,
                TaskDetails.titled(new TaskTitle("t")).with(new FieldValues(Map.of(note, said, size, small))),
                new UserId(new UUID(5, 1)),
                Instant.EPOCH));
        String only = TaskDocuments.facet(TaskFacet.saying(project.scope(), note, said));
        assertThat(stored.getList("said", String.class)).containsExactly(only);
        assertThat(stored.getList("facets", String.class))
                .doesNotContain(only)
                .contains(
                        TaskDocuments.facet(TaskFacet.saying(project.scope(), size, small)),
                        TaskDocuments.facet(TaskFacet.all(project.scope())));
    }
}

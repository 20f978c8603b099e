package dev.hearth.application.work;

import dev.hearth.application.shared.Edit;
import dev.hearth.application.work.ChangeTask.Effort;
import dev.hearth.application.work.ChangeTask.When;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Task;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be different of each of many tasks; what is empty stays. */
public record TaskEdits(
        Optional<TaskStatus> status,
        Optional<TaskPriority> priority,
        Some<UserId> assignees,
        Some<LabelId> labels,
        When when,
        Edit<TaskId> parent,
        FieldEdits fields) {

    /**
     * Some of a list.
     *
     * @param less to be taken out of it, first
     * @param more to be in it, behind the others
     */
    public record Some<T>(List<T> more, List<T> less) {
        public Some {
            more = List.copyOf(more);
            less = List.copyOf(less);
        }

        private List<T> over(List<T> before) {
            return Stream.concat(before.stream().filter(one -> !less.contains(one)), more.stream())
                    .distinct()
                    .toList();
        }
    }

    /** @param known the project's custom fields */
    Task over(Task before, KnownFields known, Instant now) {
        TaskDetails said = before.details();
        return new ChangeTask.Command(
                        Optional.empty(),
                        Optional.empty(),
                        status,
                        priority,
                        Optional.of(assignees.over(said.assignees())),
                        Optional.of(labels.over(said.labels())),
                        when,
                        Effort.UNCHANGED,
                        parent,
                        new Edit.Leave<>(),
                        fields,
                        Optional.empty())
                .over(before, known, now);
    }
}

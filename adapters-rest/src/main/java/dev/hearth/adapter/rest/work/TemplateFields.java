package dev.hearth.adapter.rest.work;

import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.application.work.FieldEdits;
import dev.hearth.application.work.TemplateEdit;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.TaskDelay;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskEffort;
import dev.hearth.domain.work.TaskPriority;
import dev.hearth.domain.work.TaskStatus;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.domain.work.TemplateCard;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The fields of a template, as they are handed in. */
final class TemplateFields {
    private TemplateFields() {}

    /** Reads them; what they say is there once the input is done. */
    static Supplier<TemplateEdit> of(Input input) {
        Field<Optional<String>> name = input.optional("name", TemplateCard::nameOf);
        Field<Optional<TaskTitle>> title = input.optional("title", TaskTitle::new);
        Field<Optional<String>> description = input.optional("description", TaskDetails::descriptionOf);
        Field<Optional<TaskStatus>> status = input.optional("status", Input.oneOf(TaskStatus.class));
        Field<Optional<TaskPriority>> priority = input.optional("priority", Input.oneOf(TaskPriority.class));
        Field<List<UserId>> assignees = input.list("assigneeIds", UserId::parse);
        Field<List<LabelId>> labels = input.list("labelIds", LabelId::parse);
        Field<Edit<TaskDelay>> startsIn = input.edit("startsIn", TaskDelay::parse);
        Field<Edit<TaskDelay>> dueIn = input.edit("dueIn", TaskDelay::parse);
        Field<List<Reminder>> reminders = input.list("reminders", Reminder::parse);
        Field<Edit<Integer>> estimate = input.editNumber("estimateMinutes", 1, TaskEffort.MOST);
        Field<List<TaskTitle>> parts = input.list("parts", TaskTitle::new);
        Supplier<FieldEdits> fields = GivenFields.of(input);
        return () -> new TemplateEdit(
                name.get(),
                title.get(),
                description.get(),
                status.get(),
                priority.get(),
                TaskResource.given(input, "assigneeIds", assignees),
                TaskResource.given(input, "labelIds", labels),
                startsIn.get(),
                dueIn.get(),
                TaskResource.given(input, "reminders", reminders),
                estimate.get(),
                TaskResource.given(input, "parts", parts),
                fields.get());
    }
}

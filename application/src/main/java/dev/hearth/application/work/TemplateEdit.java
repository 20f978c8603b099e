package dev.hearth.application.work;

import dev.hearth.application.shared.Edit;
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

/** What is said of a template; what is empty stays as it is. */
public record TemplateEdit(
        Optional<String> name,
        Optional<TaskTitle> title,
        Optional<String> description,
        Optional<TaskStatus> status,
        Optional<TaskPriority> priority,
        Optional<List<UserId>> assignees,
        Optional<List<LabelId>> labels,
        Edit<TaskDelay> startsIn,
        Edit<TaskDelay> dueIn,
        Optional<List<Reminder>> reminders,
        Edit<Integer> estimate,
        Optional<List<TaskTitle>> parts,
        FieldEdits fields) {

    /** As {@link #over}, of what nobody has said yet: a beginning that does not fit the end that is said is none, and the other way round. */
    TemplateCard like(TemplateCard before, KnownFields known) {
        boolean fits = TemplateCard.fits(startsIn.over(before.startsIn()), dueIn.over(before.dueIn()));
        if (!fits && startsIn instanceof Edit.Leave) {
            return over(before.withoutStart(), known);
        }
        return over(!fits && dueIn instanceof Edit.Leave ? before.withoutEnd() : before, known);
    }

    /** @param known the project's custom fields */
    TemplateCard over(TemplateCard before, KnownFields known) {
        TaskDetails said = before.details();
        TaskDetails details = new TaskDetails(
                title.orElse(said.title()),
                description.orElse(said.description()),
                priority.orElse(said.priority()),
                assignees.orElse(said.assignees()),
                labels.orElse(said.labels()),
                said.schedule().remindedOf(reminders.orElse(said.schedule().reminders())),
                new TaskEffort(estimate.over(said.effort().estimate()), 0),
                fields.over(said.fields(), known));
        return new TemplateCard(
                name.orElse(before.name()),
                status.orElse(before.status()),
                details,
                startsIn.over(before.startsIn()),
                dueIn.over(before.dueIn()),
                parts.orElse(before.parts()));
    }
}

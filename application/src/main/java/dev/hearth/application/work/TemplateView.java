package dev.hearth.application.work;

import dev.hearth.application.shared.Fingerprint;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.work.CustomFields;
import dev.hearth.domain.work.FieldValues;
import dev.hearth.domain.work.LabelId;
import dev.hearth.domain.work.Reminder;
import dev.hearth.domain.work.TaskDelay;
import dev.hearth.domain.work.TaskDetails;
import dev.hearth.domain.work.TaskTemplate;
import dev.hearth.domain.work.TaskTitle;
import dev.hearth.domain.work.TemplateCard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A template of a project's tasks, as everybody who may look at the project sees it.
 *
 * @param name of the template; {@code title} is that of the tasks
 * @param assigneeIds some of whom may have left the project: these are left out of tasks, as are labels that are gone
 * @param startsIn how long after a task is made it begins (ISO 8601): whole days name a day, anything else a minute
 * @param dueIn how long after a task is made it is due
 * @param fields what tasks are to say in custom fields, as in a {@link TaskView}
 * @param parts the titles of the parts that are made with a task
 * @param deletedAt since when it is gone
 * @param revision of the project; rises whenever the template changes
 */
public record TemplateView(
        String id,
        String projectId,
        String name,
        String title,
        String description,
        String status,
        String priority,
        List<String> assigneeIds,
        List<String> labelIds,
        Optional<String> startsIn,
        Optional<String> dueIn,
        List<String> reminders,
        Optional<Integer> estimateMinutes,
        Map<String, Object> fields,
        List<String> parts,
        String creatorId,
        Instant createdAt,
        Optional<Instant> deletedAt,
        long revision) {
    public TemplateView {
        assigneeIds = List.copyOf(assigneeIds);
        labelIds = List.copyOf(labelIds);
        reminders = List.copyOf(reminders);
        parts = List.copyOf(parts);
        fields = Map.copyOf(fields);
    }

    /** With all that is stored in custom fields, also of those that the project has no longer. */
    public static TemplateView of(TaskTemplate template) {
        return of(template, template.card().details().fields());
    }

    /** @param known the project's custom fields */
    static TemplateView of(TaskTemplate template, CustomFields known) {
        return of(template, template.card().details().fields().seen(known));
    }

    private static TemplateView of(TaskTemplate template, FieldValues says) {
        TemplateCard card = template.card();
        TaskDetails details = card.details();
        return new TemplateView(
                template.id().toString(),
                template.project().toString(),
                card.name(),
                details.title().value(),
                details.description(),
                TaskView.word(card.status()),
                TaskView.word(details.priority()),
                details.assignees().stream().map(UserId::toString).toList(),
                details.labels().stream().map(LabelId::toString).toList(),
                card.startsIn().map(TaskDelay::toString),
                card.dueIn().map(TaskDelay::toString),
                details.schedule().reminders().stream().map(Reminder::toString).toList(),
                details.effort().estimate(),
                TaskView.shown(says),
                card.parts().stream().map(TaskTitle::value).toList(),
                template.maker().toString(),
                template.createdAt(),
                template.deletedAt(),
                template.revision());
    }

    /** What somebody who saw it may hand in when they change it. */
    public Fingerprint fingerprint() {
        Fingerprint told = Fingerprint.NONE
                .with("name", name)
                .with("title", title)
                .with("description", description)
                .with("status", status)
                .with("priority", priority)
                .with("assigneeIds", String.join(", ", assigneeIds))
                .with("labelIds", String.join(", ", labelIds))
                .with("startsIn", startsIn.orElse(""))
                .with("dueIn", dueIn.orElse(""))
                .with("reminders", String.join(", ", reminders))
                .with("estimateMinutes", estimateMinutes.map(String::valueOf).orElse(""))
                .with("parts", String.join("\n", parts));
        return TaskView.withFields(told, fields);
    }
}

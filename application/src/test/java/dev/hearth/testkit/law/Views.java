package dev.hearth.testkit.law;

import dev.hearth.application.chat.ChannelView;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.group.GroupView;
import dev.hearth.application.work.FieldView;
import dev.hearth.application.work.ProjectView;
import dev.hearth.application.work.TaskView;
import dev.hearth.application.work.TemplateView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Views without what they say only to one reader, or only at one moment. */
final class Views {
    private Views() {}

    static MessageView withoutThread(MessageView m) {
        return new MessageView(
                m.id(),
                m.channelId(),
                m.author(),
                m.parentMessageId(),
                m.text(),
                m.html(),
                m.clientId(),
                m.createdAt(),
                m.edited(),
                m.editedAt(),
                m.deletedAt(),
                m.pinned(),
                m.mentions(),
                m.reactions(),
                m.forwarded(),
                m.postedFor(),
                Optional.empty(),
                m.position(),
                m.revision());
    }

    static ChannelView forEverybody(ChannelView c) {
        return new ChannelView(
                c.id(),
                c.groupId(),
                c.type(),
                c.name(),
                c.topic(),
                c.description(),
                c.memberIds(),
                c.forNewcomers(),
                c.creatorId(),
                c.createdAt(),
                c.archivedAt(),
                c.deletedAt(),
                c.revision(),
                Optional.empty(),
                Optional.empty());
    }

    static ProjectView forEverybody(ProjectView p) {
        return new ProjectView(
                p.id(),
                p.groupId(),
                p.key(),
                p.name(),
                p.description(),
                p.visibility(),
                p.status(),
                p.labels(),
                p.columns(),
                p.fields(),
                p.creatorId(),
                p.createdAt(),
                p.archivedAt(),
                p.deletedAt(),
                p.revision(),
                Optional.empty());
    }

    /** How far its parts are is counted when somebody asks; each of them tells of itself. */
    static TaskView forEverybody(TaskView t) {
        return saying(t, t.fields());
    }

    /** With what it says in these fields. */
    static TaskView of(TaskView task, List<FieldView> fields) {
        return saying(task, said(task.fields(), fields));
    }

    private static Map<String, Object> said(Map<String, Object> values, List<FieldView> fields) {
        return values.entrySet().stream()
                .filter(value -> fields.stream()
                        .anyMatch(field -> field.id().equals(value.getKey())
                                && (field.options().isEmpty()
                                        || field.options().stream()
                                                .anyMatch(option -> option.id().equals(value.getValue())))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** With what tasks are to say in these fields. */
    static TemplateView of(TemplateView t, List<FieldView> fields) {
        return new TemplateView(
                t.id(),
                t.projectId(),
                t.name(),
                t.title(),
                t.description(),
                t.status(),
                t.priority(),
                t.assigneeIds(),
                t.labelIds(),
                t.startsIn(),
                t.dueIn(),
                t.reminders(),
                t.estimateMinutes(),
                said(t.fields(), fields),
                t.parts(),
                t.creatorId(),
                t.createdAt(),
                t.deletedAt(),
                t.revision());
    }

    private static TaskView saying(TaskView t, Map<String, Object> fields) {
        return new TaskView(
                t.id(),
                t.projectId(),
                t.number(),
                t.title(),
                t.description(),
                t.status(),
                t.priority(),
                t.assigneeIds(),
                t.labelIds(),
                t.creatorId(),
                t.watcherIds(),
                t.start(),
                t.due(),
                t.timeZone(),
                t.dueAt(),
                t.reminders(),
                t.completedAt(),
                t.estimateMinutes(),
                t.spentMinutes(),
                fields,
                t.fromMessage(),
                t.rank(),
                t.parentId(),
                Optional.empty(),
                t.links(),
                t.rrule(),
                t.previousId(),
                t.nextId(),
                t.createdAt(),
                t.changedAt(),
                t.deletedAt(),
                t.revision());
    }

    static GroupView forEverybody(GroupView g) {
        return new GroupView(
                g.id(),
                g.name(),
                g.description(),
                g.creatorId(),
                g.ownerId(),
                g.createdAt(),
                g.archivedAt(),
                g.archivedBy(),
                g.deletedAt(),
                g.settings(),
                g.revision(),
                Optional.empty());
    }
}

package dev.hearth.testkit.law;

import dev.hearth.application.chat.ChannelView;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.group.GroupView;
import dev.hearth.application.work.ProjectView;
import dev.hearth.application.work.TaskView;
import java.util.Optional;

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
                t.fields(),
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

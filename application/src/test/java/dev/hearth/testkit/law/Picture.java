package dev.hearth.testkit.law;

import dev.hearth.application.chat.ChannelMemberView;
import dev.hearth.application.chat.ChannelView;
import dev.hearth.application.chat.DraftView;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.PreferenceView;
import dev.hearth.application.chat.ReadMarkerView;
import dev.hearth.application.chat.ScheduledView;
import dev.hearth.application.group.GroupMemberView;
import dev.hearth.application.group.GroupView;
import dev.hearth.application.live.LiveEvent;
import dev.hearth.application.notification.NotificationView;
import dev.hearth.application.work.CommentView;
import dev.hearth.application.work.FieldView;
import dev.hearth.application.work.FilterView;
import dev.hearth.application.work.ProjectMemberView;
import dev.hearth.application.work.ProjectView;
import dev.hearth.application.work.TaskView;
import dev.hearth.application.work.TemplateView;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one client knows, put together as a client would: from what it loaded and from what it heard. Not for several threads. */
final class Picture {
    /** The place a fact belongs to, and the fact. */
    private record Fact(String scope, Object value) {}

    private final String user;
    private final Map<String, Fact> facts = new TreeMap<>();
    private final Map<String, Long> unreadFrom = new HashMap<>();

    Picture(String user) {
        this.user = user;
    }

    /** Takes in an event. */
    void hear(LiveEvent event) {
        switch (event.data()) {
            case ChannelView channel -> put(event, "channel:" + channel.id(), channel);
            case ChannelMemberView member -> hear(event, member);
            case MessageView message -> put(message);
            case ReadMarkerView marker -> put(marker);
            case PreferenceView preference -> put(event, "preference:" + preference.channelId(), preference);
            case DraftView draft -> put(draft);
            case ScheduledView wish -> put(wish);
            case GroupView group -> put(event, "group:" + group.id(), group);
            case GroupMemberView member -> hear(event, member);
            case ProjectView project -> put(event, "project:" + project.id(), project);
            case ProjectMemberView member -> hear(event, member);
            case TaskView task -> put(task);
            case FilterView filter -> put(event.scope(), filter);
            case TemplateView template -> put(template);
            case CommentView comment -> put(comment);
            case NotificationView notification -> put(notification);
            default -> {
                if (event.type().equals("scope:closed")) {
                    close(event.scope());
                }
            }
        }
    }

    private void hear(LiveEvent event, ChannelMemberView member) {
        String key = "member:" + member.channelId() + ":" + member.user().id();
        if (event.type().equals("member:left")) {
            facts.remove(key);
        } else {
            put(event, key, member);
        }
        if (event.type().equals("member:joined") && member.user().id().equals(user)) {
            unreadFrom.putIfAbsent(member.channelId(), event.revision());
        }
    }

    private void hear(LiveEvent event, GroupMemberView member) {
        if (event.type().equals("member:left")) {
            facts.remove(key(member));
        } else {
            put(event, key(member), member);
        }
    }

    private void hear(LiveEvent event, ProjectMemberView member) {
        if (event.type().equals("member:left")) {
            facts.remove(key(member));
        } else {
            put(event.scope(), member);
        }
    }

    private static String key(ProjectMemberView member) {
        return "project-member:" + member.projectId() + ":" + member.user().id();
    }

    void put(String scope, ProjectMemberView member) {
        put(scope, key(member), member);
    }

    void put(TaskView task) {
        // By its project: it may be in another one already, whose news came first.
        String key = "task:" + task.projectId() + ":" + task.id();
        if (task.deletedAt().isEmpty()) {
            put("project:" + task.projectId(), key, task);
        } else {
            facts.remove(key);
        }
    }

    void put(String scope, FilterView filter) {
        if (filter.deletedAt().isEmpty()) {
            put(scope, "filter:" + filter.id(), filter);
        } else {
            facts.remove("filter:" + filter.id());
        }
    }

    void put(TemplateView template) {
        if (template.deletedAt().isEmpty()) {
            put("project:" + template.projectId(), "template:" + template.id(), template);
        } else {
            facts.remove("template:" + template.id());
        }
    }

    void put(CommentView comment) {
        put("project:" + comment.projectId(), "comment:" + comment.projectId() + ":" + comment.id(), comment);
    }

    /** Without words: these belong to what it is about, and are not told again where that changes. */
    private record Told(
            String id,
            String type,
            String why,
            int count,
            boolean read,
            Optional<Instant> readAt,
            Instant createdAt,
            long revision) {}

    void put(NotificationView n) {
        String key = "notification:" + n.id();
        if (n.deletedAt().isEmpty()) {
            Told told =
                    new Told(n.id(), n.type(), n.why(), n.count(), n.read(), n.readAt(), n.createdAt(), n.revision());
            put("user:" + user, key, told);
        } else {
            facts.remove(key);
        }
    }

    long unreadNotifications() {
        return all(Told.class).stream().filter(told -> !told.read()).count();
    }

    private static String key(GroupMemberView member) {
        return "group-member:" + member.groupId() + ":" + member.user().id();
    }

    void put(String scope, GroupMemberView member) {
        put(scope, key(member), member);
    }

    private void put(LiveEvent event, String key, Object value) {
        facts.put(key, new Fact(event.scope(), value));
    }

    void put(String scope, String key, Object value) {
        facts.put(key, new Fact(scope, value));
    }

    /** The thread is kept beside the message: whichever of its messages was heard of last tells how it stands. */
    void put(MessageView message) {
        String scope = "channel:" + message.channelId();
        put(scope, "message:" + message.id(), Views.withoutThread(message));
        message.thread().ifPresent(thread -> put(scope, "thread:" + thread.messageId(), thread));
    }

    void put(ReadMarkerView marker) {
        marker.about()
                .ifPresentOrElse(
                        task -> put(task.scope(), "comment-" + task.scope() + ":" + task.id(), marker),
                        () -> putOfChannel(marker));
    }

    private void putOfChannel(ReadMarkerView marker) {
        String channel = marker.channelId().orElseThrow();
        put("channel:" + channel, "marker:" + channel + ":" + marker.threadId().orElse(""), marker);
        if (marker.threadId().isEmpty()) {
            marker.readUpTo().ifPresent(read -> unreadFrom.put(channel, read));
        }
    }

    void put(DraftView draft) {
        String key =
                "draft:" + draft.channelId() + ":" + draft.parentMessageId().orElse("");
        if (draft.text().isPresent()) {
            put("user:" + user, key, draft);
        } else {
            facts.remove(key);
        }
    }

    void put(ScheduledView wish) {
        if (wish.text().isPresent()) {
            put("user:" + user, "scheduled:" + wish.id(), wish);
        } else {
            facts.remove("scheduled:" + wish.id());
        }
    }

    void unreadFrom(String channel, long position) {
        unreadFrom.put(channel, position);
    }

    private void close(String scope) {
        facts.values().removeIf(fact -> fact.scope().equals(scope));
        unreadFrom.remove(scope.substring(scope.indexOf(':') + 1));
    }

    boolean knows(String channel) {
        return facts.containsKey("channel:" + channel);
    }

    /** @param place the id of a project, a colon, and that of the task */
    boolean knowsTask(String place) {
        return facts.containsKey("task:" + place);
    }

    /** How many comments on a task are unread, and how many of them call the person, counted one by one. */
    List<Long> unreadComments(TaskView task) {
        String place = task.projectId() + ":" + task.id();
        Optional<ReadMarkerView> marker = Optional.ofNullable(facts.get("comment-project:" + place))
                .map(Fact::value)
                .map(ReadMarkerView.class::cast)
                .filter(m -> m.following().orElse(false));
        List<CommentView> unread = all(CommentView.class).stream()
                .filter(c -> place.equals(c.projectId() + ":" + c.taskId())
                        && c.deletedAt().isEmpty())
                .filter(c -> !c.author().id().equals(user))
                .filter(c -> marker.filter(m -> c.position() > m.readUpTo().orElse(0L))
                        .isPresent())
                .toList();
        return List.of(
                (long) unread.size(),
                unread.stream().filter(c -> callsMe(c.mentions())).count());
    }

    /** What it knows of one kind. */
    <T> List<T> all(Class<T> kind) {
        return facts.values().stream()
                .map(Fact::value)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** All it knows, for a comparison; what was said about a task that is gone is not shown either. */
    Map<String, Object> facts() {
        return facts.entrySet().stream()
                .filter(e -> !(e.getValue().value() instanceof CommentView comment)
                        || knowsTask(comment.projectId() + ":" + comment.taskId()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> asSeen(e.getValue().value()), (a, b) -> a, TreeMap::new));
    }

    /** What is said in custom fields that the project has no longer is gone, without being told. */
    private Object asSeen(Object value) {
        return switch (value) {
            case TaskView task -> Views.of(task, fields(task.projectId()));
            case TemplateView template -> Views.of(template, fields(template.projectId()));
            default -> value;
        };
    }

    private List<FieldView> fields(String project) {
        return Optional.ofNullable(facts.get("project:" + project))
                .map(fact -> ((ProjectView) fact.value()).fields())
                .orElse(List.of());
    }

    /** How many messages of a channel's own line are unread, and how many of them call the person, counted one by one. */
    List<Long> unread(String channel) {
        long from = Optional.ofNullable(unreadFrom.get(channel)).orElse(0L);
        List<MessageView> unread = all(MessageView.class).stream()
                .filter(m ->
                        m.channelId().equals(channel) && m.parentMessageId().isEmpty())
                .filter(m -> m.position() > from && m.deletedAt().isEmpty())
                .filter(m -> !m.author().id().equals(user))
                .toList();
        return List.of(
                (long) unread.size(),
                unread.stream().filter(m -> callsMe(m.mentions())).count());
    }

    private boolean callsMe(Optional<MessageView.Called> mentions) {
        return mentions.filter(called -> called.everybody()
                        || called.users().stream().anyMatch(card -> card.id().equals(user)))
                .isPresent();
    }
}

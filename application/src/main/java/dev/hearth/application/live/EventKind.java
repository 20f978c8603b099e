package dev.hearth.application.live;

import dev.hearth.application.chat.ChannelMemberView;
import dev.hearth.application.chat.ChannelView;
import dev.hearth.application.chat.DraftView;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.PreferenceView;
import dev.hearth.application.chat.ReadMarkerView;
import dev.hearth.application.chat.ScheduledView;
import dev.hearth.application.group.GroupMemberView;
import dev.hearth.application.group.GroupView;
import dev.hearth.application.group.SubscriptionView;
import dev.hearth.application.notification.NotificationView;
import dev.hearth.application.presence.PresenceView;
import dev.hearth.application.work.CommentView;
import dev.hearth.application.work.FilterView;
import dev.hearth.application.work.ProjectMemberView;
import dev.hearth.application.work.ProjectView;
import dev.hearth.application.work.TaskView;
import dev.hearth.application.work.TemplateView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every event that connected clients may hear, and what it tells. There are no others: {@link LiveEvent} sees to it. */
public enum EventKind {
    MESSAGE_CREATED("message:created", Place.IN_ORDER, "Somebody has said something.", MessageView.class),
    MESSAGE_UPDATED("message:updated", Place.IN_ORDER, "A message is not as it was.", MessageView.class),
    MESSAGE_DELETED("message:deleted", Place.IN_ORDER, "A message is gone.", MessageView.class),
    CHANNEL_CREATED("channel:created", Place.IN_ORDER, "There is a new channel.", ChannelView.class),
    CHANNEL_UPDATED("channel:updated", Place.IN_ORDER, "A channel is not as it was.", ChannelView.class),
    CHANNEL_DELETED("channel:deleted", Place.IN_ORDER, "A channel is gone.", ChannelView.class),
    GROUP_CREATED("group:created", Place.IN_ORDER, "There is a new group.", GroupView.class),
    GROUP_UPDATED("group:updated", Place.IN_ORDER, "A group is not as it was.", GroupView.class),
    GROUP_DELETED("group:deleted", Place.IN_ORDER, "A group is gone.", GroupView.class),
    PROJECT_CREATED("project:created", Place.IN_ORDER, "There is a new project.", ProjectView.class),
    PROJECT_UPDATED("project:updated", Place.IN_ORDER, "A project is not as it was.", ProjectView.class),
    PROJECT_DELETED("project:deleted", Place.IN_ORDER, "A project is gone.", ProjectView.class),
    TASK_CREATED("task:created", Place.IN_ORDER, "There is a new task.", TaskView.class),
    TASK_UPDATED("task:updated", Place.IN_ORDER, "A task is not as it was, or is back.", TaskView.class),
    TASK_DELETED("task:deleted", Place.IN_ORDER, "A task is gone.", TaskView.class),
    FILTER_CREATED("filter:created", Place.IN_ORDER, "There is a new filter over tasks.", FilterView.class),
    FILTER_UPDATED("filter:updated", Place.IN_ORDER, "A filter is not as it was.", FilterView.class),
    FILTER_DELETED("filter:deleted", Place.IN_ORDER, "A filter is gone.", FilterView.class),
    TEMPLATE_CREATED("template:created", Place.IN_ORDER, "There is a new template of tasks.", TemplateView.class),
    TEMPLATE_UPDATED("template:updated", Place.IN_ORDER, "A template is not as it was.", TemplateView.class),
    TEMPLATE_DELETED("template:deleted", Place.IN_ORDER, "A template is gone.", TemplateView.class),
    COMMENT_CREATED("comment:created", Place.IN_ORDER, "Somebody has said something about a task.", CommentView.class),
    COMMENT_UPDATED("comment:updated", Place.IN_ORDER, "A comment is not as it was.", CommentView.class),
    COMMENT_DELETED("comment:deleted", Place.IN_ORDER, "A comment is gone.", CommentView.class),
    MEMBER_JOINED(
            "member:joined",
            Place.IN_ORDER,
            "Somebody has come.",
            ChannelMemberView.class,
            GroupMemberView.class,
            ProjectMemberView.class),
    MEMBER_UPDATED(
            "member:updated",
            Place.IN_ORDER,
            "Somebody may do something else.",
            ChannelMemberView.class,
            GroupMemberView.class,
            ProjectMemberView.class),
    MEMBER_LEFT(
            "member:left",
            Place.IN_ORDER,
            "Somebody has gone.",
            ChannelMemberView.class,
            GroupMemberView.class,
            ProjectMemberView.class),
    READ_UPDATED("read:updated", Place.IN_ORDER, "One has read on.", ReadMarkerView.class),
    PREFERENCE_UPDATED(
            "preference:updated", Place.IN_ORDER, "One wants to have a channel otherwise.", PreferenceView.class),
    DRAFT_UPDATED("draft:updated", Place.IN_ORDER, "One has written on something unsent.", DraftView.class),
    SCHEDULED_CREATED(
            "scheduled:created", Place.IN_ORDER, "One wants to have something said later.", ScheduledView.class),
    SCHEDULED_UPDATED(
            "scheduled:updated",
            Place.IN_ORDER,
            "What is to be said later is not as it was, or was said.",
            ScheduledView.class),
    NOTIFICATION_CREATED("notification:created", Place.IN_ORDER, "Something concerns one.", NotificationView.class),
    NOTIFICATION_UPDATED(
            "notification:updated",
            Place.IN_ORDER,
            "More of the same has happened, or one has read or deleted it.",
            NotificationView.class),
    SUBSCRIPTION_UPDATED(
            "subscription:updated", Place.IN_ORDER, "A group has bought something else.", SubscriptionView.class),
    SCOPE_RESET("scope:reset", Place.IN_ORDER, "Too much was missed: load the scope anew.", Map.class),
    SCOPE_CLOSED("scope:closed", Place.IN_ORDER, "The scope is not there for the listener.", Map.class),
    TYPING("typing", Place.PASSING, "Somebody writes, or has stopped.", TypingView.class),
    TASK_TOUCHED(
            "task:touched",
            Place.PASSING,
            "Something was done to a task that one was let in to: load it anew.",
            TaskTouchedView.class),
    PRESENCE_CHANGED("presence:changed", Place.PASSING, "Somebody is there, or not.", PresenceView.class),
    HEADS("heads", Place.NONE, "How far scopes have come; lower cursors have missed something.", HeadsView.class);

    private static final Map<String, EventKind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventKind::type, Function.identity()));

    private final String type;
    private final Place place;
    private final String summary;

    @SuppressWarnings("ImmutableEnumChecker") // the list is made by List.of
    private final List<Class<?>> views;

    EventKind(String type, Place place, String summary, Class<?>... views) {
        this.type = type;
        this.place = place;
        this.summary = summary;
        this.views = List.of(views);
    }

    /** Where an event stands. */
    public enum Place {
        /** In a scope, with a revision and a cursor. */
        IN_ORDER,
        /** About a scope, and stored nowhere. */
        PASSING,
        /** About no single scope. */
        NONE
    }

    /** Its name. */
    public String type() {
        return type;
    }

    /** Where it stands. */
    public Place place() {
        return place;
    }

    /** What has happened, in a sentence. */
    public String summary() {
        return summary;
    }

    /** One of these it tells; {@link Map} stands for one without fields. */
    public List<Class<?>> views() {
        return views;
    }

    /**
     * The kind of an event that tells something.
     *
     * @throws IllegalArgumentException when there is none of that name that tells such a thing
     */
    static EventKind of(String type, Object data) {
        return Optional.ofNullable(BY_TYPE.get(type))
                .filter(kind -> kind.views.stream().anyMatch(view -> view.isInstance(data)))
                .orElseThrow(() -> new IllegalArgumentException("no " + type + " tells a " + data.getClass()));
    }
}

package dev.hearth.testkit.law;

import dev.hearth.application.chat.ChannelView;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.ReadMarkerView;
import dev.hearth.application.chat.UnreadView;
import dev.hearth.application.group.GroupView;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.application.work.ListTasks;
import dev.hearth.application.work.ProjectView;
import dev.hearth.application.work.ShowUnreadComments;
import dev.hearth.application.work.TaskView;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.notification.NotificationFilter;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.ProjectId;
import dev.hearth.domain.work.TaskFilter;
import dev.hearth.domain.work.TaskId;
import dev.hearth.domain.work.TaskName;
import dev.hearth.domain.work.TaskOrder;
import dev.hearth.testkit.TaskAsks;
import dev.hearth.testkit.TestChat;
import dev.hearth.testkit.TestHearth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What somebody would be shown now, asked for page by page. */
final class Shown {
    private static final int PAGE = 7;

    private final TestHearth hearth;
    private final TestChat chat;
    private final Caller caller;

    Shown(TestHearth hearth, Caller caller) {
        this.hearth = hearth;
        this.chat = hearth.chat();
        this.caller = caller;
    }

    /** Everything of the places the person is in. */
    Picture all() {
        return all(Set.of());
    }

    /** Everything of the places the person is in, and of projects they look at. */
    Picture all(Set<Scope> looked) {
        Picture picture = new Picture(caller.user().toString());
        Set<Scope> projects = new HashSet<>(looked);
        all(request -> hearth.projects().listMyProjects().run(caller, request))
                .forEach(project -> projects.add(ProjectId.parse(project.id()).scope()));
        projects.forEach(project -> project(picture, project));
        all(request -> chat.listMyChannels().run(caller, request)).forEach(channel -> channel(picture, channel));
        all(request -> chat.listDrafts().run(caller, request)).forEach(picture::put);
        all(request -> chat.listScheduled().run(caller, request)).forEach(picture::put);
        hearth.filters()
                .list()
                .run(caller)
                .forEach(filter -> picture.put(caller.user().scope().toString(), filter));
        groups().forEach(group -> group(picture, group));
        all(request -> hearth.notifications().list().run(caller, NotificationFilter.ALL, request))
                .forEach(picture::put);
        return picture;
    }

    /** Adds one place, if the person hears of it. */
    void place(Picture picture, Scope scope) {
        switch (scope.kind()) {
            case CHANNEL -> channel(picture, scope.id().toString());
            case GROUP ->
                groups().stream()
                        .filter(group -> group.id().equals(scope.id().toString()))
                        .forEach(group -> group(picture, group));
            case PROJECT -> project(picture, scope);
            case USER -> {}
        }
    }

    /** Guests hear nothing of a group: what they were shown of it is not kept up to date. */
    private List<GroupView> groups() {
        return all(request -> hearth.listMyGroups().run(caller, request)).stream()
                .filter(group -> group.membership()
                        .filter(own -> !own.role().equals("guest"))
                        .isPresent())
                .toList();
    }

    private void group(Picture picture, GroupView view) {
        GroupId id = GroupId.parse(view.id());
        String scope = id.scope().toString();
        picture.put(scope, "group:" + view.id(), Views.forEverybody(view));
        all(request -> hearth.listGroupMembers().run(caller, id, request))
                .forEach(member -> picture.put(scope, member));
    }

    /** Adds one channel, if the person is in it. */
    private void channel(Picture picture, String id) {
        all(request -> chat.listMyChannels().run(caller, request)).stream()
                .filter(channel -> channel.id().equals(id))
                .forEach(channel -> channel(picture, channel));
    }

    private void channel(Picture picture, ChannelView view) {
        ChannelId id = ChannelId.parse(view.id());
        String scope = id.scope().toString();
        picture.put(scope, "channel:" + view.id(), Views.forEverybody(view));
        view.preferences()
                .filter(p -> p.revision() > 0)
                .ifPresent(p -> picture.put(caller.user().scope().toString(), "preference:" + view.id(), p));
        all(request -> chat.listChannelMembers().run(caller, id, request))
                .forEach(m -> picture.put(
                        scope, "member:" + view.id() + ":" + m.user().id(), m));
        marker(picture, Conversation.of(id));
        for (MessageView root : all(request -> chat.listMessages().run(caller, id, request))) {
            picture.put(root);
            thread(picture, id, MessageId.parse(root.id()));
        }
        unread().entrySet().stream()
                .filter(entry -> entry.getKey().equals(view.id()))
                .forEach(entry -> picture.unreadFrom(view.id(), entry.getValue().readUpTo()));
    }

    private void thread(Picture picture, ChannelId channel, MessageId root) {
        all(request -> chat.listThread().run(caller, root, request)).forEach(picture::put);
        marker(picture, Conversation.thread(channel, root));
    }

    /** Adds one project, if the person may look at it. */
    private void project(Picture picture, Scope scope) {
        ProjectId id = new ProjectId(scope.id());
        try {
            ProjectView view = hearth.projects().showProject().run(caller, id);
            picture.put(scope.toString(), "project:" + view.id(), Views.forEverybody(view));
        } catch (Refusal.NotFound notTheirs) {
            return;
        }
        all(request -> hearth.projects().listProjectMembers().run(caller, id, request))
                .forEach(member -> picture.put(scope.toString(), member));
        hearth.filters().listShared().run(caller, id).forEach(filter -> picture.put(scope.toString(), filter));
        hearth.templates().list().run(caller, id).forEach(picture::put);
        ListTasks.Command tasks = TaskAsks.list(Optional.of(id), TaskFilter.NONE, TaskOrder.USUAL);
        all(request -> hearth.tasks().listTasks().run(caller, tasks, request)).forEach(task -> task(picture, task));
    }

    private void task(Picture picture, TaskView task) {
        TaskId id = TaskId.parse(task.id());
        picture.put(Views.forEverybody(task));
        all(request -> hearth.tasks().listComments().run(caller, TaskName.of(id), request))
                .forEach(picture::put);
        marker(picture, new Conversation.About(ProjectId.parse(task.projectId()).scope(), id.value()));
    }

    /** The counts of what is said about tasks, by task. */
    Map<String, List<Long>> unreadComments(Picture now) {
        return now.all(TaskView.class).stream().collect(Collectors.toMap(TaskView::id, task -> {
            ShowUnreadComments.UnreadComments counted =
                    hearth.tasks().showUnreadComments().run(caller, TaskName.parse(task.id()));
            return List.of(counted.unread(), counted.mentions());
        }));
    }

    private void marker(Picture picture, Conversation conversation) {
        ReadMarker marker = hearth.stores().readMarkers().find(caller.user(), conversation);
        if (marker.revision() > 0) {
            picture.put(ReadMarkerView.of(marker));
        }
    }

    long unreadNotifications() {
        return hearth.notifications().showUnread().run(caller).count();
    }

    /** The counts, by channel. */
    Map<String, UnreadView> unread() {
        return all(request -> chat.listUnread().run(caller, request)).stream()
                .collect(Collectors.toMap(UnreadView::channelId, Function.identity()));
    }

    private static <T> List<T> all(Function<PageRequest, Page<T>> list) {
        return Page.all(cursor -> list.apply(new PageRequest(cursor, PAGE)));
    }
}

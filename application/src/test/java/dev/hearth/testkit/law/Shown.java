package dev.hearth.testkit.law;

import dev.hearth.application.chat.ChannelView;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.ReadMarkerView;
import dev.hearth.application.chat.UnreadView;
import dev.hearth.application.group.GroupView;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import dev.hearth.testkit.TestChat;
import dev.hearth.testkit.TestHearth;
import java.util.List;
import java.util.Map;
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

    /** Everything. */
    Picture all() {
        Picture picture = new Picture(caller.user().toString());
        all(request -> chat.listMyChannels().run(caller, request)).forEach(channel -> channel(picture, channel));
        all(request -> chat.listDrafts().run(caller, request)).forEach(picture::put);
        all(request -> chat.listScheduled().run(caller, request)).forEach(picture::put);
        groups().forEach(group -> group(picture, group));
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
            case PROJECT, USER -> {}
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

    private void marker(Picture picture, Conversation conversation) {
        ReadMarker marker = hearth.stores().readMarkers().find(caller.user(), conversation);
        if (marker.revision() > 0) {
            picture.put(ReadMarkerView.of(marker));
        }
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

package dev.hearth.application.chat;

import dev.hearth.application.chat.port.ReadMarkers;
import dev.hearth.application.chat.port.Unread;
import dev.hearth.application.shared.Cursors;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.chat.UnreadCount;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the threads somebody follows with what is unread in each, the newest thread first. */
public final class ListThreads {
    private final ReadMarkers markers;
    private final Unread unread;
    private final Cursors cursors;

    public ListThreads(ReadMarkers markers, Unread unread, Cursors cursors) {
        this.markers = markers;
        this.unread = unread;
        this.cursors = cursors;
    }

    public Page<UnreadView> run(Caller caller, PageRequest request) {
        String list = "threads:" + caller.user();
        Optional<MessageId> before = cursors.open(list, request.cursor()).map(MessageId::parse);
        Page<ReadMarker> page = markers.followed(caller.user(), before, request.limit());
        List<Conversation> threads =
                page.items().stream().map(ReadMarker::conversation).toList();
        Map<Conversation, UnreadCount> counts = unread.of(caller.user(), threads);
        // A thread of a channel they have left is not counted and not shown, and is there again when they come back.
        List<UnreadView> shown = threads.stream()
                .flatMap(thread -> Optional.ofNullable(counts.get(thread)).stream())
                .map(UnreadView::of)
                .toList();
        return cursors.seal(list, new Page<>(shown, page.next()));
    }
}

package dev.hearth.adapter.websocket.chat;

import dev.hearth.adapter.websocket.command.Command;
import dev.hearth.adapter.websocket.command.Turns;
import dev.hearth.adapter.websocket.live.LiveSocket;
import dev.hearth.application.chat.FollowThread;
import dev.hearth.application.chat.MarkRead;
import dev.hearth.application.chat.MarkUnread;
import dev.hearth.application.chat.UnfollowThread;
import dev.hearth.application.shared.CheckRate;
import dev.hearth.application.shared.Input;
import java.util.Map;

/** Commands about how far one has read, and which threads one follows. */
public final class ReadCommands {
    private final MarkRead markRead;
    private final MarkUnread markUnread;
    private final FollowThread followThread;
    private final UnfollowThread unfollowThread;
    private final Turns turns;

    public ReadCommands(
            MarkRead markRead,
            MarkUnread markUnread,
            FollowThread followThread,
            UnfollowThread unfollowThread,
            CheckRate checkRate) {
        this.markRead = markRead;
        this.markUnread = markUnread;
        this.followThread = followThread;
        this.unfollowThread = unfollowThread;
        this.turns = new Turns(checkRate);
    }

    public Map<String, Command> byName() {
        return Map.of(
                "mark-read", turns.changing(this::read),
                "mark-unread", turns.changing(this::unread),
                "follow-thread", turns.changing(this::follow),
                "unfollow-thread", turns.changing(this::unfollow));
    }

    private Object read(LiveSocket socket, Input input) {
        return markRead.run(socket.caller(), Named.message(input));
    }

    private Object unread(LiveSocket socket, Input input) {
        return markUnread.run(socket.caller(), Named.message(input));
    }

    private Object follow(LiveSocket socket, Input input) {
        return followThread.run(socket.caller(), Named.message(input));
    }

    private Object unfollow(LiveSocket socket, Input input) {
        return unfollowThread.run(socket.caller(), Named.message(input));
    }
}

package dev.hearth.adapter.websocket.command;

import dev.hearth.adapter.websocket.live.LiveSocket;
import dev.hearth.adapter.websocket.live.Ready;
import dev.hearth.application.live.Live;
import dev.hearth.application.live.Positions;
import dev.hearth.application.shared.CheckRate;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.work.ProjectId;
import java.util.Map;

/** Commands about what a socket hears. */
public final class LiveCommands {
    private final Live live;
    private final Turns turns;

    public LiveCommands(Live live, CheckRate checkRate) {
        this.live = live;
        this.turns = new Turns(checkRate);
    }

    public Map<String, Command> byName() {
        return Map.of(
                "catch-up", turns.asking(this::catchUp),
                "join:channel", turns.asking((socket, input) -> join(socket, channel(input))),
                "leave:channel", (socket, input) -> leave(socket, channel(input)),
                "join:project", turns.asking((socket, input) -> join(socket, project(input))),
                "leave:project", (socket, input) -> leave(socket, project(input)));
    }

    /** What changed is told as events, in order, before the answer; the answer says where each scope goes on. */
    private Object catchUp(LiveSocket socket, Input input) {
        Field<Map<String, String>> cursors = input.texts("cursors");
        input.done();
        return Ready.at(live.catchUp(socket, Positions.read("cursors", cursors.get())));
    }

    private Object join(LiveSocket socket, Scope scope) {
        return Ready.at(Map.of(scope, live.follow(socket, scope)));
    }

    private Object leave(LiveSocket socket, Scope scope) {
        live.unfollow(socket, scope);
        return Map.of();
    }

    private static Scope channel(Input input) {
        Field<ChannelId> channel = input.required("channelId", ChannelId::parse);
        input.done();
        return channel.get().scope();
    }

    private static Scope project(Input input) {
        Field<ProjectId> project = input.required("projectId", ProjectId::parse);
        input.done();
        return project.get().scope();
    }
}

package dev.hearth.bootstrap.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.hearth.adapter.websocket.chat.ChatCommands;
import dev.hearth.adapter.websocket.chat.MarkCommands;
import dev.hearth.adapter.websocket.chat.OwnCommands;
import dev.hearth.adapter.websocket.chat.ReadCommands;
import dev.hearth.adapter.websocket.chat.TypingCommands;
import dev.hearth.adapter.websocket.command.Commands;
import dev.hearth.adapter.websocket.command.LiveCommands;
import dev.hearth.adapter.websocket.command.SessionCommands;
import dev.hearth.adapter.websocket.engineio.EngineIoDialect;
import dev.hearth.adapter.websocket.engineio.SessionIds;
import dev.hearth.adapter.websocket.hearth.HearthNamespace;
import dev.hearth.adapter.websocket.json.JsonDialect;
import dev.hearth.adapter.websocket.live.SocketLife;
import dev.hearth.adapter.websocket.presence.PresenceCommands;
import dev.hearth.adapter.websocket.socketio.SocketIoLimits;
import dev.hearth.adapter.websocket.socketio.SocketIoServer;
import dev.hearth.adapter.websocket.transport.Limits;
import dev.hearth.adapter.websocket.transport.ScheduledTimers;
import dev.hearth.adapter.websocket.transport.WebSocketTransport;
import dev.hearth.application.identity.Authenticate;
import dev.hearth.application.live.Live;
import dev.hearth.bootstrap.settings.Settings;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sockets and their dialects. */
final class SocketModule extends AbstractModule {
    @Override
    protected void configure() {
        List.of(
                        ChatCommands.class,
                        MarkCommands.class,
                        ReadCommands.class,
                        OwnCommands.class,
                        TypingCommands.class,
                        PresenceCommands.class)
                .forEach(commands -> Whole.bind(binder(), commands));
    }

    @Provides
    @Singleton
    ScheduledTimers timers(OnClose onClose) {
        return onClose.add(new ScheduledTimers());
    }

    @Provides
    @Singleton
    Limits limits(Settings settings) {
        Limits usual = Limits.defaults();
        Limits.Inbound inbound = new Limits.Inbound(
                usual.inbound().maxMessageBytes(),
                settings.sockets().rate(),
                usual.inbound().maxWaitingMessages());
        return new Limits(inbound, usual.outbound(), usual.timeouts());
    }

    @Provides
    @Singleton
    Commands commands(
            Live live,
            Authenticate authenticate,
            SocketLife life,
            ChatCommands chat,
            MarkCommands marks,
            ReadCommands reading,
            OwnCommands own,
            TypingCommands typing,
            PresenceCommands presence) {
        return new Commands(List.of(
                new SessionCommands(authenticate, life).byName(),
                new LiveCommands(live).byName(),
                chat.byName(),
                marks.byName(),
                reading.byName(),
                own.byName(),
                typing.byName(),
                presence.byName()));
    }

    @Provides
    @Singleton
    SocketLife life(Live live, ScheduledTimers timers, Clock clock) {
        return new SocketLife(live, timers, clock);
    }

    @Provides
    @Singleton
    JsonDialect json(Authenticate authenticate, Commands commands, SocketLife life) {
        return new JsonDialect(authenticate, commands, life);
    }

    @Provides
    @Singleton
    EngineIoDialect socketIo(
            Authenticate authenticate, Commands commands, SocketLife life, Limits limits, ScheduledTimers timers) {
        SessionIds ids = new SessionIds(new SecureRandom());
        HearthNamespace namespace = new HearthNamespace(authenticate, commands, life);
        SocketIoServer server = new SocketIoServer(Map.of("/", namespace), SocketIoLimits.defaults(), ids);
        return new EngineIoDialect(server, limits, timers, ids);
    }

    @Provides
    @Singleton
    WebSocketTransport transport(
            JsonDialect json,
            EngineIoDialect socketIo,
            Limits limits,
            Settings settings,
            ScheduledTimers timers,
            Clock clock,
            OnClose onClose) {
        Set<String> origins = Set.copyOf(settings.origins());
        return onClose.add(new WebSocketTransport(
                Map.of("/ws", json, "/socket.io/*", socketIo), limits, origins::contains, timers, clock));
    }
}

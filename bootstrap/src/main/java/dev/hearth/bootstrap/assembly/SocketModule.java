package dev.hearth.bootstrap.assembly;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.hearth.adapter.rest.live.SocketsDescription;
import dev.hearth.adapter.rest.shared.ClientAddress;
import dev.hearth.adapter.websocket.asyncapi.AsyncApi;
import dev.hearth.adapter.websocket.chat.ChatCommands;
import dev.hearth.adapter.websocket.chat.MarkCommands;
import dev.hearth.adapter.websocket.chat.OwnCommands;
import dev.hearth.adapter.websocket.chat.ReadCommands;
import dev.hearth.adapter.websocket.chat.TypingCommands;
import dev.hearth.adapter.websocket.command.Commands;
import dev.hearth.adapter.websocket.command.Farewell;
import dev.hearth.adapter.websocket.command.LiveCommands;
import dev.hearth.adapter.websocket.command.SessionCommands;
import dev.hearth.adapter.websocket.engineio.EngineIoDialect;
import dev.hearth.adapter.websocket.engineio.SessionIds;
import dev.hearth.adapter.websocket.hearth.HearthNamespace;
import dev.hearth.adapter.websocket.json.JsonDialect;
import dev.hearth.adapter.websocket.live.Entrance;
import dev.hearth.adapter.websocket.live.SocketLife;
import dev.hearth.adapter.websocket.presence.PresenceCommands;
import dev.hearth.adapter.websocket.socketio.SocketIoLimits;
import dev.hearth.adapter.websocket.socketio.SocketIoServer;
import dev.hearth.adapter.websocket.transport.Limits;
import dev.hearth.adapter.websocket.transport.ScheduledTimers;
import dev.hearth.adapter.websocket.transport.Visitors;
import dev.hearth.adapter.websocket.transport.WebSocketTransport;
import dev.hearth.application.identity.Authenticate;
import dev.hearth.application.live.Live;
import dev.hearth.application.shared.CheckRate;
import dev.hearth.bootstrap.settings.Settings;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
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
        return ConfiguredSockets.limits(settings.sockets());
    }

    @Provides
    @Singleton
    Entrance entrance(CheckRate checkRate, Settings settings) {
        return new Entrance(
                checkRate, ConfiguredSockets.orAny(settings.sockets().perAccount()));
    }

    @Provides
    @Singleton
    Farewell farewell(Settings settings) {
        Duration spread = settings.shutdown().spread();
        return new Farewell(() -> ConfiguredSockets.away(spread));
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
            PresenceCommands presence,
            CheckRate checkRate) {
        return new Commands(List.of(
                new SessionCommands(authenticate, life, checkRate).byName(),
                new LiveCommands(live, checkRate).byName(),
                chat.byName(),
                marks.byName(),
                reading.byName(),
                own.byName(),
                typing.byName(),
                presence.byName()));
    }

    @Provides
    @Singleton
    SocketsDescription description(PublicAddress address) {
        String document = AsyncApi.document(address.url());
        return () -> document;
    }

    @Provides
    @Singleton
    SocketLife life(Live live, ScheduledTimers timers, Clock clock, Entrance entrance) {
        return new SocketLife(live, timers, clock, entrance);
    }

    @Provides
    @Singleton
    JsonDialect json(Authenticate authenticate, Commands commands, SocketLife life, Farewell farewell) {
        return new JsonDialect(authenticate, commands, life, farewell);
    }

    @Provides
    @Singleton
    EngineIoDialect socketIo(
            Authenticate authenticate,
            Commands commands,
            SocketLife life,
            Farewell farewell,
            Limits limits,
            ScheduledTimers timers) {
        SessionIds ids = new SessionIds(new SecureRandom());
        HearthNamespace namespace = new HearthNamespace(authenticate, commands, life, farewell);
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
            CheckRate checkRate,
            ScheduledTimers timers,
            Clock clock,
            OnClose onClose) {
        Set<String> origins = Set.copyOf(settings.origins());
        Visitors visitors = new NetworkVisitors(new ClientAddress(settings.proxies()), checkRate);
        return onClose.add(new WebSocketTransport(
                Map.of("/ws", json, "/socket.io/*", socketIo), limits, origins::contains, visitors, timers, clock));
    }
}

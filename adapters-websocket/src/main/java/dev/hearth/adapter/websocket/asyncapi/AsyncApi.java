package dev.hearth.adapter.websocket.asyncapi;

import dev.hearth.adapter.websocket.command.SocketError;
import dev.hearth.adapter.websocket.live.SocketJson;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The AsyncAPI 3 document of the sockets (asyncapi.com, specification 3.0.0). The keys of its messages say what they are: {@code
 * command.…}, {@code answer.…}, {@code event.…} and {@code refusal}, where a colon of a name is a dot.
 */
public final class AsyncApi {
    private static final String PLAIN = "plain";
    private static final String SOCKET_IO = "socketIo";

    private AsyncApi() {}

    /**
     * The document as JSON.
     *
     * @param address where people reach the server
     */
    public static String document(URI address) {
        RecordSchemas schemas = new RecordSchemas();
        ChannelWriter plain = new ChannelWriter(PLAIN, new PlainFrames(), schemas).write();
        ChannelWriter socketIo = new ChannelWriter(SOCKET_IO, new SocketIoFrames(), schemas).write();
        connecting(socketIo, schemas);
        Map<String, Object> operations = plain.operations();
        operations.putAll(socketIo.operations());
        return SocketJson.write(Tree.of(
                "asyncapi", "3.0.0",
                "info", info(),
                "defaultContentType", "application/json",
                "servers", Tree.of(PLAIN, server(address, "Plain JSON."), SOCKET_IO, server(address, "Socket.IO.")),
                "channels", Tree.of(PLAIN, plainChannel(plain), SOCKET_IO, socketIoChannel(socketIo)),
                "operations", operations,
                "components", Tree.of("schemas", schemas.definitions())));
    }

    private static Map<String, Object> info() {
        return Tree.of(
                "title",
                "Hearth's sockets",
                "version",
                "1",
                "description",
                "What is said over sockets, in two dialects with the same commands, events and payloads. A client that has"
                        + " kept the last cursor of each scope misses nothing: it hands them in when it connects.");
    }

    private static Map<String, Object> server(URI address, String description) {
        return Tree.of(
                "host",
                address.getAuthority(),
                "protocol",
                "https".equals(address.getScheme()) ? "wss" : "ws",
                "description",
                description,
                "security",
                List.of(Tree.of("type", "http", "scheme", "bearer", "bearerFormat", "JWT")));
    }

    private static Map<String, Object> plainChannel(ChannelWriter channel) {
        return Tree.of(
                "address",
                "/ws",
                "title",
                "Plain JSON",
                "description",
                "Each frame is one object. Say hello first, or send the token as the Authorization header of the"
                        + " handshake. Without an id a command is answered only when it is refused.",
                "servers",
                List.of(Tree.reference("servers/" + PLAIN)),
                "messages",
                channel.messages());
    }

    private static Map<String, Object> socketIoChannel(ChannelWriter channel) {
        return Tree.of(
                "address",
                "/socket.io/",
                "title",
                "Socket.IO",
                "description",
                "Engine.IO 4 and Socket.IO protocol 5, namespace /. The name of a message is that of the Socket.IO"
                        + " event, its payload the list of the arguments; an answer is the acknowledgement's.",
                "servers",
                List.of(Tree.reference("servers/" + SOCKET_IO)),
                "messages",
                channel.messages());
    }

    /** How a Socket.IO client says who it is, in place of the plain dialect's hello. */
    private static void connecting(ChannelWriter channel, RecordSchemas schemas) {
        Object asked =
                channel.message("connect", "connect", "The auth of the connection.", schemas.of(Inputs.Connect.class));
        Object refused = channel.message(
                "connect_error",
                "connect_error",
                "The client is not let in.",
                RecordSchemas.object(
                        Tree.of("message", Tree.of("type", "string"), "data", schemas.of(SocketError.class)),
                        List.of("message", "data")));
        channel.operations()
                .put(
                        SOCKET_IO + ".connect",
                        Tree.of(
                                "action", "receive",
                                "channel", channel.channel(),
                                "messages", List.of(asked),
                                "reply", Tree.of("channel", channel.channel(), "messages", List.of(refused))));
    }
}

package dev.hearth.journey.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hearth.journey.people.PlainSocket;
import dev.hearth.journey.people.Rest;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** The places where an access token is shown. */
enum Door {
    REST {
        @Override
        Optional<String> refusal(Member member, String token) {
            Rest.Answer answer = Rest.holding(member.rest().base(), token).get("/api/v1/users/me");
            return answer.status() == 200 ? Optional.empty() : code(answer.status() == 401, answer.body());
        }
    },
    /** The header of the handshake. */
    PLAIN_HANDSHAKE {
        @Override
        Optional<String> refusal(Member member, String token) {
            return handshake(member, "/ws", token);
        }
    },
    /** The first command. */
    PLAIN_HELLO {
        @Override
        Optional<String> refusal(Member member, String token) {
            try (RawSocket socket = new RawSocket(member.rest().base(), "/ws", Optional.empty())) {
                socket.send("{\"id\":1,\"type\":\"hello\",\"data\":{\"token\":\"" + token + "\"}}");
                JsonNode reply = json(socket.next());
                return reply.has("error") ? code(true, reply.get("error")) : Optional.empty();
            }
        }
    },
    /** On a connection that is let in already, in place of the token that will end. */
    PLAIN_AUTHENTICATE {
        @Override
        Optional<String> refusal(Member member, String token) {
            try (PlainSocket socket = member.socketAt(member.rest())) {
                JsonNode reply = socket.ask("authenticate", Map.of("token", token));
                return reply.has("error") ? code(true, reply.get("error")) : Optional.empty();
            }
        }
    },
    /** What a Socket.IO client calls {@code auth}. */
    SOCKET_IO {
        @Override
        Optional<String> refusal(Member member, String token) {
            try (RawSocket socket = new RawSocket(member.rest().base(), SOCKET_IO_PATH, Optional.empty())) {
                socket.next();
                socket.send("40{\"token\":\"" + token + "\"}");
                return connected(socket.next());
            }
        }
    },
    /** The header, which Socket.IO looks at when the client connects to its namespace. */
    SOCKET_IO_HANDSHAKE {
        @Override
        Optional<String> refusal(Member member, String token) {
            try (RawSocket socket = new RawSocket(member.rest().base(), SOCKET_IO_PATH, Optional.of(token))) {
                socket.next();
                socket.send("40");
                return connected(socket.next());
            }
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOCKET_IO_PATH = "/socket.io/?EIO=4&transport=websocket";

    /** The code by which a token is refused; empty where it is believed. The member is who the token pretends to be of. */
    abstract Optional<String> refusal(Member member, String token);

    private static Optional<String> handshake(Member member, String path, String token) {
        try (RawSocket socket = new RawSocket(member.rest().base(), path, Optional.of(token))) {
            return json(socket.next()).path("type").asText().equals("hello")
                    ? Optional.empty()
                    : Optional.of("no hello");
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WebSocketHandshakeException refused) {
                return Optional.of(refused.getResponse().statusCode() == 401 ? "unauthenticated" : "another status");
            }
            throw failed;
        }
    }

    /** {@code 40} lets in, {@code 44} refuses and says why. */
    private static Optional<String> connected(String packet) {
        return packet.startsWith("40")
                ? Optional.empty()
                : code(packet.startsWith("44"), json(packet.substring(2)).path("data"));
    }

    private static Optional<String> code(boolean asExpected, JsonNode problem) {
        return Optional.of(asExpected ? problem.path("code").asText() : "refused in another way: " + problem);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

package dev.hearth.adapter.websocket.asyncapi;

import dev.hearth.domain.chat.ChannelPreference.NotificationLevel;
import dev.hearth.domain.identity.Availability;
import java.util.Map;
import java.util.Optional;

/** What clients may put into the {@code data} of commands. A test holds each against what the command itself says of it. */
final class Inputs {
    private Inputs() {}

    record SendMessage(String channelId, String text, Optional<String> clientId, Optional<String> parentMessageId) {}

    record EditMessage(String messageId, String text) {}

    record ForwardMessage(String messageId, String channelId, Optional<String> clientId) {}

    record OneMessage(String messageId) {}

    record Reaction(String messageId, String emoji) {}

    record SaveDraft(String channelId, Optional<String> text, Optional<String> parentMessageId) {}

    record SetPreference(
            String channelId,
            Optional<Boolean> starred,
            Optional<Boolean> muted,
            Optional<NotificationLevel> notifications) {}

    record Typing(String channelId, Optional<String> parentMessageId) {}

    /** How somebody is at one connection. */
    enum State {
        ONLINE,
        AWAY
    }

    record SetPresence(Optional<State> state, Optional<Availability> availability) {}

    record OneChannel(String channelId) {}

    record OneProject(String projectId) {}

    record CatchUp(Optional<Map<String, String>> cursors) {}

    record Token(String token) {}

    record SayHello(String token, Optional<Map<String, String>> cursors, Optional<String> replaces) {}

    /** What a Socket.IO client connects with; the token may be in the handshake instead. */
    record Connect(Optional<String> token, Optional<Map<String, String>> cursors, Optional<String> replaces) {}
}

package dev.hearth.adapter.websocket.chat;

import dev.hearth.adapter.websocket.command.Command;
import dev.hearth.adapter.websocket.live.LiveSocket;
import dev.hearth.application.chat.StartTyping;
import dev.hearth.application.chat.StopTyping;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.MessageId;
import java.util.Map;
import java.util.Optional;

/** Commands about writing that is not sent yet. They count against no limit: said too often, they do nothing. */
public final class TypingCommands {
    private final StartTyping startTyping;
    private final StopTyping stopTyping;

    public TypingCommands(StartTyping startTyping, StopTyping stopTyping) {
        this.startTyping = startTyping;
        this.stopTyping = stopTyping;
    }

    public Map<String, Command> byName() {
        return Map.of("typing-start", this::start, "typing-stop", this::stop);
    }

    private Object start(LiveSocket socket, Input input) {
        Place place = Place.read(input);
        startTyping.run(socket.caller(), place.channel().get(), place.parent().get());
        return Map.of();
    }

    private Object stop(LiveSocket socket, Input input) {
        Place place = Place.read(input);
        stopTyping.run(socket.caller(), place.channel().get(), place.parent().get());
        return Map.of();
    }

    private record Place(Field<ChannelId> channel, Field<Optional<MessageId>> parent) {
        static Place read(Input input) {
            Place place = new Place(
                    input.required("channelId", ChannelId::parse), input.optional("parentMessageId", MessageId::parse));
            input.done();
            return place;
        }
    }
}

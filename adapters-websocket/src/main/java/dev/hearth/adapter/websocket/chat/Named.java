package dev.hearth.adapter.websocket.chat;

import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.chat.MessageId;

/** Reads commands that name a message and nothing else. */
final class Named {
    private Named() {}

    static MessageId message(Input input) {
        Field<MessageId> message = input.required("messageId", MessageId::parse);
        input.done();
        return message.get();
    }
}

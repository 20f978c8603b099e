package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.shared.Cursors;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what was said around a message, in its channel's line or its thread: where a link to it leads. */
public final class ShowSurroundings {
    private final MessageAccess access;
    private final Messages messages;
    private final MessageViews views;
    private final Cursors cursors;

    public ShowSurroundings(MessageAccess access, Messages messages, MessageViews views, Cursors cursors) {
        this.access = access;
        this.messages = messages;
        this.views = views;
        this.cursors = cursors;
    }

    /**
     * A message in its place.
     *
     * @param messages newest first, the message itself among them
     * @param older continues the list of the conversation, absent where it begins
     */
    public record Surroundings(String channelId, List<MessageView> messages, Optional<String> older) {
        public Surroundings {
            messages = List.copyOf(messages);
        }
    }

    /**
     * Shows the message with its neighbours.
     *
     * @param limit how many messages to show on each side at most, 1 or more
     */
    public Surroundings run(Caller caller, MessageId id, int limit) {
        MessageAccess.Seen seen = access.seen(caller, id);
        Message message = seen.message();
        Conversation line = message.origin().conversation();
        Page<Message> older = messages.before(line, message.position(), limit);
        List<Message> shown = new ArrayList<>(
                messages.after(line, message.position(), limit).items().reversed());
        shown.add(message);
        shown.addAll(older.items());
        return new Surroundings(seen.channel().toString(), views.of(shown), sealed(seen, caller, older));
    }

    private Optional<String> sealed(MessageAccess.Seen seen, Caller caller, Page<Message> older) {
        String list =
                seen.message().origin().thread().map(root -> "thread:" + root).orElse("messages:" + seen.channel());
        return cursors.seal(list + ":" + caller.user(), older).next();
    }
}

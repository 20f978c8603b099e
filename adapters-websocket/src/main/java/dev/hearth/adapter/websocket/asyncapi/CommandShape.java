package dev.hearth.adapter.websocket.asyncapi;

import dev.hearth.adapter.websocket.live.Hello;
import dev.hearth.adapter.websocket.live.Ready;
import dev.hearth.application.chat.DraftView;
import dev.hearth.application.chat.MessageView;
import dev.hearth.application.chat.PreferenceView;
import dev.hearth.application.chat.ReadMarkerView;
import java.util.List;
import java.util.Map;

/**
 * What a command takes and is answered with.
 *
 * @param input the record of its {@code data}
 * @param answer the view it is answered with; {@link Map} for one without fields
 */
record CommandShape(String name, String summary, Class<?> input, Class<?> answer) {
    /** The command that says who is calling, in the plain dialect. */
    static final CommandShape HELLO = new CommandShape(
            "hello",
            "Says who is calling, and from where to go on; the answer comes before the events that were missed.",
            Inputs.SayHello.class,
            Hello.class);

    /** Those of both dialects. */
    static final List<CommandShape> ALL = List.of(
            message("send-message", "Says something in a channel or a thread.", Inputs.SendMessage.class),
            message("edit-message", "Changes the text of a message.", Inputs.EditMessage.class),
            message("delete-message", "Deletes a message.", Inputs.OneMessage.class),
            message("forward-message", "Says what a message says in another channel.", Inputs.ForwardMessage.class),
            message("add-reaction", "Puts an emoji under a message.", Inputs.Reaction.class),
            message("remove-reaction", "Takes one's emoji away.", Inputs.Reaction.class),
            message("pin-message", "Pins a message to its channel.", Inputs.OneMessage.class),
            message("unpin-message", "Takes the pin away.", Inputs.OneMessage.class),
            marker("mark-read", "Marks everything up to a message as read."),
            marker("mark-unread", "Marks everything from a message on as unread."),
            marker("follow-thread", "Follows the thread of a message."),
            marker("unfollow-thread", "Follows it no longer."),
            new CommandShape(
                    "save-draft",
                    "Keeps what is being written; without a text, throws it away.",
                    Inputs.SaveDraft.class,
                    DraftView.class),
            new CommandShape(
                    "set-preference",
                    "Changes how one wants to have a channel.",
                    Inputs.SetPreference.class,
                    PreferenceView.class),
            nothing("typing-start", "Somebody has begun to write, or goes on.", Inputs.Typing.class),
            nothing("typing-stop", "They have stopped.", Inputs.Typing.class),
            nothing("presence:set", "How somebody is here, or wants to be seen.", Inputs.SetPresence.class),
            new CommandShape("join:channel", "Hears a channel again.", Inputs.OneChannel.class, Ready.class),
            nothing("leave:channel", "Makes this connection deaf for a channel.", Inputs.OneChannel.class),
            new CommandShape(
                    "join:project",
                    "Hears a project that one is in, or may look at.",
                    Inputs.OneProject.class,
                    Ready.class),
            nothing("leave:project", "Makes this connection deaf for a project.", Inputs.OneProject.class),
            new CommandShape(
                    "catch-up",
                    "Tells what changed since the cursors as events, then answers.",
                    Inputs.CatchUp.class,
                    Ready.class),
            new CommandShape("authenticate", "Hands in a newer token.", Inputs.Token.class, Hello.class));

    private static CommandShape message(String name, String summary, Class<?> input) {
        return new CommandShape(name, summary, input, MessageView.class);
    }

    private static CommandShape marker(String name, String summary) {
        return new CommandShape(name, summary, Inputs.OneMessage.class, ReadMarkerView.class);
    }

    private static CommandShape nothing(String name, String summary, Class<?> input) {
        return new CommandShape(name, summary, input, Map.class);
    }
}

package dev.hearth.adapter.websocket.chat;

import dev.hearth.adapter.websocket.command.Command;
import dev.hearth.adapter.websocket.command.Turns;
import dev.hearth.adapter.websocket.live.LiveSocket;
import dev.hearth.application.chat.ChangePreference;
import dev.hearth.application.chat.SaveDraft;
import dev.hearth.application.shared.CheckRate;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelPreference.NotificationLevel;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import java.util.Map;
import java.util.Optional;

/** Commands about what nobody else sees: drafts, and how one wants to have a channel. */
public final class OwnCommands {
    private final SaveDraft saveDraft;
    private final ChangePreference changePreference;
    private final Turns turns;

    public OwnCommands(SaveDraft saveDraft, ChangePreference changePreference, CheckRate checkRate) {
        this.saveDraft = saveDraft;
        this.changePreference = changePreference;
        this.turns = new Turns(checkRate);
    }

    public Map<String, Command> byName() {
        return Map.of("save-draft", turns.changing(this::draft), "set-preference", turns.changing(this::prefer));
    }

    /** Without a text the draft is thrown away. */
    private Object draft(LiveSocket socket, Input input) {
        Field<ChannelId> channel = input.required("channelId", ChannelId::parse);
        Field<Optional<MessageId>> parent = input.optional("parentMessageId", MessageId::parse);
        Field<Optional<MessageText>> text = input.optional("text", MessageText::new);
        input.done();
        return saveDraft.run(socket.caller(), new SaveDraft.Command(channel.get(), parent.get(), text.get()));
    }

    /** Fields that are not there stay as they are. */
    private Object prefer(LiveSocket socket, Input input) {
        Field<ChannelId> channel = input.required("channelId", ChannelId::parse);
        Field<Optional<Boolean>> starred = input.flag("starred");
        Field<Optional<Boolean>> muted = input.flag("muted");
        Field<Optional<NotificationLevel>> level =
                input.optional("notifications", Input.oneOf(NotificationLevel.class));
        input.done();
        return changePreference.run(
                socket.caller(), channel.get(), new ChangePreference.Command(starred.get(), muted.get(), level.get()));
    }
}

package dev.hearth.application.chat;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.ChangeProfile;
import dev.hearth.application.local.LocalEventBus;
import dev.hearth.application.shared.Edit;
import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.Caller;
import dev.hearth.testkit.TestChat;
import dev.hearth.testkit.TestClock;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.memory.MemoryStore;
import java.time.Duration;
import java.util.Optional;

/** A house in which Ada and Grace talk, and Eve does not belong to them. Time stands still until somebody says something. */
final class Parlour implements AutoCloseable {
    static final PageRequest ALL = PageRequest.read(Optional.empty(), Optional.of("200"));

    private final TestClock clock = TestClock.someDay();
    private final EventBus bus = new LocalEventBus();
    private final TestHearth hearth = TestHearth.on(MemoryStore.fresh(), bus, clock);
    private final Caller ada = hearth.somebodyCalled("ada");
    private final Caller grace = hearth.somebodyCalled("grace");
    private final Caller eve = hearth.somebodyCalled("eve");

    TestHearth hearth() {
        return hearth;
    }

    EventBus bus() {
        return bus;
    }

    TestChat chat() {
        return hearth.chat();
    }

    Caller ada() {
        return ada;
    }

    Caller grace() {
        return grace;
    }

    Caller eve() {
        return eve;
    }

    /** A public channel of Ada's, with nobody else in it. */
    ChannelId open(String name) {
        return channel(ChannelType.PUBLIC, name);
    }

    /** A private channel of Ada's, with Grace in it. */
    ChannelId ours(String name) {
        ChannelId channel = channel(ChannelType.PRIVATE, name);
        chat().addChannelMember().run(ada, channel, grace.user());
        return channel;
    }

    private ChannelId channel(ChannelType type, String name) {
        CreateChannel.Command command = new CreateChannel.Command(Optional.empty(), type, new ChannelName(name), "");
        return ChannelId.parse(chat().createChannel().run(ada, command).id());
    }

    MessageView says(Caller speaker, ChannelId channel, String text) {
        return send(speaker, new SendMessage.Command(channel, new MessageText(text), Optional.empty()));
    }

    MessageView answers(Caller speaker, MessageView message, String text) {
        ChannelId channel = ChannelId.parse(message.channelId());
        return send(
                speaker,
                new SendMessage.Command(channel, new MessageText(text), Optional.empty(), Optional.of(id(message))));
    }

    MessageView send(Caller speaker, SendMessage.Command command) {
        clock.move(Duration.ofSeconds(1));
        return chat().sendMessage().run(speaker, command);
    }

    void renames(Caller person, String name) {
        ChangeProfile.Command command = new ChangeProfile.Command(
                Optional.empty(),
                new Edit.Leave<>(),
                new Edit.Leave<>(),
                new Edit.Put<>(name),
                new Edit.Leave<>(),
                new Edit.Leave<>(),
                new Edit.Leave<>(),
                new Edit.Leave<>(),
                Optional.empty(),
                new Edit.Leave<>(),
                new Edit.Leave<>(),
                new Edit.Leave<>(),
                ChangeProfile.Wishes.UNCHANGED);
        hearth.identity().accounts().changeProfile().run(person, command);
    }

    /** The message as it is now. */
    MessageView now(MessageView message) {
        return chat().showMessage().run(ada, id(message));
    }

    /** What somebody has not read of a channel's own line. */
    UnreadView unread(Caller reader, ChannelId channel) {
        return chat().explainUnread().run(reader, channel, ALL).count();
    }

    /** What somebody has not read of a thread. */
    UnreadView unread(Caller reader, MessageView root) {
        return chat().explainUnreadThread().run(reader, id(root), ALL).count();
    }

    static MessageId id(MessageView message) {
        return MessageId.parse(message.id());
    }

    @Override
    public void close() {
        hearth.close();
    }
}

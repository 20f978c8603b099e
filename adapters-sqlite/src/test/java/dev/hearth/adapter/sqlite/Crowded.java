package dev.hearth.adapter.sqlite;

import dev.hearth.application.chat.ChangePreference;
import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.EditMessage;
import dev.hearth.application.chat.SaveDraft;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.group.AddGroupMember;
import dev.hearth.application.group.CreateGroup;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.identity.Caller;
import dev.hearth.testkit.TestChat;
import dev.hearth.testkit.TestHearth;
import java.util.Optional;

/** Somebody's places, in all of which more and more happens. */
final class Crowded {
    final Caller owner;
    final GroupId group;
    final ChannelId channel;
    final MessageId root;

    private final TestHearth hearth;
    private final TestChat chat;
    private int rows;

    Crowded(TestHearth hearth) {
        this.hearth = hearth;
        this.chat = hearth.chat();
        this.owner = hearth.somebodyCalled("owner");
        this.group = group("first");
        this.channel = channel("first");
        this.root = says(owner, "The first", Optional.empty());
    }

    /** Makes every list longer by so many rows, each by a person of its own. */
    void grow(int more) {
        for (int i = 0; i < more; i++) {
            row(++rows);
        }
    }

    private void row(int number) {
        Caller guest = hearth.somebodyCalled("guest" + number);
        hearth.addGroupMember().run(owner, group, new AddGroupMember.Command(guest.user(), Optional.empty()));
        hearth.addChannelMember().run(owner, channel, guest.user());
        group("group " + number);
        talk(guest, number);
        ownPlace(number);
    }

    private void talk(Caller guest, int number) {
        MessageId said = says(guest, "Hello @owner, number " + number, Optional.empty());
        says(guest, "An answer", Optional.of(root));
        chat.pinMessage().run(guest, said);
        chat.followThread().run(owner, said);
        says(guest, "More of it", Optional.of(said));
        chat.editMessage()
                .run(owner, new EditMessage.Command(root, new MessageText("Said again, for guest " + number)));
    }

    private void ownPlace(int number) {
        ChannelId place = channel("place " + number);
        Optional<Boolean> yes = Optional.of(true);
        chat.changePreference()
                .run(owner, place, new ChangePreference.Command(yes, Optional.empty(), Optional.empty()));
        chat.saveDraft()
                .run(owner, new SaveDraft.Command(place, Optional.empty(), Optional.of(new MessageText("Begun"))));
    }

    private GroupId group(String name) {
        CreateGroup.Command command = new CreateGroup.Command(new GroupName(name), "");
        return GroupId.parse(hearth.createGroup().run(owner, command).id());
    }

    private ChannelId channel(String name) {
        CreateChannel.Command command =
                new CreateChannel.Command(Optional.empty(), ChannelType.PUBLIC, new ChannelName(name), "");
        return ChannelId.parse(chat.createChannel().run(owner, command).id());
    }

    private MessageId says(Caller person, String text, Optional<MessageId> parent) {
        SendMessage.Command command = new SendMessage.Command(channel, new MessageText(text), Optional.empty(), parent);
        return MessageId.parse(chat.sendMessage().run(person, command).id());
    }
}

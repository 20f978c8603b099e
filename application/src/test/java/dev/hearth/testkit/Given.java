package dev.hearth.testkit;

import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.DirectPair;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.User;
import java.util.Optional;

/**
 * What was already there when a test begins, and records about to be stored. The words in the past tense ({@code stored…},
 * {@code joined…}) write to the store, the {@code new…} ones do not. Safe from any thread.
 */
public final class Given {
    private final Stores stores;
    private final TestIds ids = new TestIds();
    private final TestClock clock = TestClock.someDay();

    private Given(Stores stores) {
        this.stores = stores;
    }

    public static Given in(Stores stores) {
        return new Given(stores);
    }

    public TestIds ids() {
        return ids;
    }

    public TestClock clock() {
        return clock;
    }

    public Account newAccount(String username) {
        return People.called(ids.next(), username);
    }

    public User storedPerson(String username) {
        Account account = newAccount(username);
        stores.users().add(account);
        return account.user();
    }

    public Group newGroup(String name, User founder) {
        return Group.found(new GroupId(ids.next()), new GroupName(name), "", founder.id(), clock.instant());
    }

    public Group storedGroup(String name, User founder) {
        return stores.groups().add(newGroup(name, founder));
    }

    public GroupMember newMember(Group group, User user) {
        return GroupMember.joining(group.id(), user.id(), GroupRole.MEMBER, clock.instant());
    }

    public GroupMember joined(Group group, User user) {
        return stores.groupMembers().add(newMember(group, user));
    }

    /** A server-wide channel that everybody sees. */
    public Channel newChannel(String name, User creator) {
        return newChannel(Optional.empty(), ChannelType.PUBLIC, name, creator);
    }

    public Channel newChannel(Optional<GroupId> group, ChannelType type, String name, User creator) {
        ChannelId id = new ChannelId(ids.next());
        return Channel.named(id, group, type, new ChannelName(name), "", creator.id(), clock.instant());
    }

    public Channel newDirect(User one, User other) {
        return Channel.direct(
                new ChannelId(ids.next()), new DirectPair(one.id(), other.id()), one.id(), clock.instant());
    }

    public Channel storedChannel(String name, User creator) {
        return stores.channels().add(newChannel(name, creator));
    }

    public ChannelMember newMember(Channel channel, User user) {
        return ChannelMember.joining(channel.id(), user.id(), ChannelRole.MEMBER, clock.instant());
    }

    public ChannelMember joined(Channel channel, User user) {
        return stores.channelMembers().add(newMember(channel, user));
    }

    public Message newMessage(Channel channel, User author, String text) {
        return message(channel, author, text, Optional.empty());
    }

    /** A message that the author's client has a name of its own for. */
    public Message newSend(Channel channel, User author, String clientId, String text) {
        return message(channel, author, text, Optional.of(new ClientMessageId(clientId)));
    }

    public Message storedMessage(Channel channel, User author, String text) {
        return stores.messages().append(newMessage(channel, author, text));
    }

    private Message message(Channel channel, User author, String text, Optional<ClientMessageId> clientId) {
        MessageId id = new MessageId(ids.next());
        return Message.written(id, channel.id(), author.id(), new MessageText(text), clientId, clock.instant());
    }
}

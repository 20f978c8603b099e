package dev.hearth.testkit;

import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelCard;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelLife;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.DirectPeople;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageBody;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageOrigin;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.chat.ReadMarker.Following;
import dev.hearth.domain.chat.Stamp;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupName;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        ChannelCard card = ChannelCard.named(new ChannelName(name), "", "");
        return Channel.named(id, group, type, card, creator.id(), clock.instant());
    }

    /** The direct channel of these people, opened by the first of them. */
    public Channel newDirect(User... people) {
        DirectPeople all = new DirectPeople(Arrays.stream(people).map(User::id).toList());
        return Channel.direct(new ChannelId(ids.next()), all, people[0].id(), clock.instant());
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

    /** Ends the membership of somebody who is in. */
    public ChannelMember left(Channel channel, User user) {
        return stores.channelMembers()
                .change(channel.id(), user.id(), member -> member.leaving(clock.instant()))
                .orElseThrow();
    }

    public Channel deleted(Channel channel) {
        ChannelLife gone = new ChannelLife(Optional.empty(), Optional.of(clock.instant()));
        return stores.channels().change(channel.id(), now -> now.with(gone)).orElseThrow();
    }

    public Message newMessage(Channel channel, User author, String text) {
        return message(Conversation.of(channel.id()), author, text, Optional.empty(), Mentions.NONE);
    }

    /** A message that the author's client has a name of its own for. */
    public Message newSend(Channel channel, User author, String clientId, String text) {
        Optional<ClientMessageId> name = Optional.of(new ClientMessageId(clientId));
        return message(Conversation.of(channel.id()), author, text, name, Mentions.NONE);
    }

    /** A message anywhere; with a name of its client's for it, where one is given. */
    public Message storedMessage(Conversation place, User author, Optional<ClientMessageId> clientId, String text) {
        return stores.messages().append(message(place, author, text, clientId, Mentions.NONE));
    }

    public Message storedMessage(Channel channel, User author, String text) {
        return stores.messages().append(newMessage(channel, author, text));
    }

    /** An answer in the thread that hangs on a message. */
    public Message newReply(Message root, User author, String text) {
        return message(threadOf(root), author, text, Optional.empty(), Mentions.NONE);
    }

    public Message storedReply(Message root, User author, String text) {
        return stores.messages().append(newReply(root, author, text));
    }

    /** A message that calls people. */
    public Message storedCall(Conversation conversation, User author, Mentions called) {
        return stores.messages().append(message(conversation, author, "Come here", Optional.empty(), called));
    }

    private Message message(
            Conversation place, User author, String text, Optional<ClientMessageId> clientId, Mentions called) {
        MessageOrigin origin = new MessageOrigin(
                new MessageId(ids.next()), place, author.id(), clientId, Optional.empty(), clock.instant());
        return Message.written(origin, MessageBody.of(new MessageText(text), called));
    }

    public Message edited(Message message, String text) {
        return edited(message, text, Mentions.NONE);
    }

    public Message edited(Message message, String text, Mentions called) {
        MessageText next = new MessageText(text);
        return stores.messages()
                .change(message.id(), now -> now.edited(next, called, clock.instant()))
                .orElseThrow();
    }

    /** Taken back by its author. */
    public Message deleted(Message message) {
        Stamp stamp = new Stamp(message.author(), clock.instant());
        return stores.messages().change(message.id(), now -> now.deleted(stamp)).orElseThrow();
    }

    public ReadMarker readUpTo(User user, Conversation conversation, long position) {
        return stores.readMarkers().change(user.id(), conversation, marker -> marker.readUpTo(position));
    }

    public ReadMarker follows(User user, Conversation thread) {
        return stores.readMarkers().change(user.id(), thread, marker -> marker.with(Following.YES));
    }

    public static Conversation threadOf(Message root) {
        return Conversation.thread(root.channel().orElseThrow(), root.id());
    }

    public static Mentions calling(User... people) {
        Set<UserId> called = Arrays.stream(people).map(User::id).collect(Collectors.toSet());
        return new Mentions(called, Mentions.Audience.NAMED);
    }

    public static Mentions callingEverybody(User... people) {
        return new Mentions(calling(people).people(), Mentions.Audience.EVERYBODY);
    }

    /** What a message says now. */
    public static String said(Message message) {
        return message.body().text().map(MessageText::value).orElse("");
    }
}

package dev.hearth.testkit;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupMember;
import dev.hearth.domain.group.GroupRole;
import dev.hearth.domain.identity.User;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** A store's life by chance: the same seed gives the same life. Remembers what each scope must hold in the end. */
public final class RandomHistory {
    private static final int PEOPLE = 6;
    private static final int SENDS = 4;

    private final Stores stores;
    private final Given given;
    private final Random chance;
    private final List<User> people;
    private final List<Channel> channels;
    private final List<Group> groups;
    private final Map<List<Object>, Revised> expected = new LinkedHashMap<>();

    private RandomHistory(Stores stores, long seed) {
        this.stores = stores;
        this.given = Given.in(stores);
        this.chance = new Random(seed);
        this.people = IntStream.range(0, PEOPLE)
                .mapToObj(n -> given.storedPerson("person" + n))
                .toList();
        this.channels = List.of(
                remember(given.storedChannel("one", any(people))), remember(given.storedChannel("two", any(people))));
        this.groups = List.of(remember(given.storedGroup("home", any(people))));
    }

    /** Lives through a number of events. */
    public static RandomHistory played(Stores stores, long seed, int events) {
        RandomHistory history = new RandomHistory(stores, seed);
        for (int i = 0; i < events; i++) {
            history.somethingHappens();
        }
        return history;
    }

    /** Every scope in which something happened. */
    public List<Scope> scopes() {
        return expected.values().stream().map(Revised::scope).distinct().toList();
    }

    /** What the scope must hold, in order. */
    public List<Revised> of(Scope scope) {
        return expected.values().stream()
                .filter(record -> record.scope().equals(scope))
                .sorted(Comparator.comparingLong(Revised::revision))
                .toList();
    }

    private void somethingHappens() {
        User person = any(people);
        Channel channel = any(channels);
        switch (chance.nextInt(12)) {
            case 0 -> remember(given.joined(any(groups), person));
            case 8 -> changeOrLeave(any(groups), person);
            case 9 ->
                remember(stores.groups().change(any(groups).id(), group -> group.described("at " + chance.nextInt(3))));
            case 1 -> remember(given.joined(channel, person));
            case 2 ->
                stores.channelMembers()
                        .find(channel.id(), person.id())
                        .ifPresent(m -> remember(given.left(channel, person)));
            case 3 ->
                remember(stores.messages()
                        .append(given.newSend(channel, person, "send-" + chance.nextInt(SENDS), "perhaps again")));
            case 4, 5 -> anyMessage(channel).ifPresent(message -> remember(changed(message)));
            case 6 ->
                anyMessage(channel)
                        .filter(message -> message.origin().thread().isEmpty())
                        .ifPresent(root -> remember(given.storedReply(root, person, "reply " + chance.nextInt())));
            case 7 -> remember(given.readUpTo(person, Conversation.of(channel.id()), chance.nextInt(100)));
            default -> remember(given.storedMessage(channel, person, "message " + chance.nextInt()));
        }
    }

    private void changeOrLeave(Group group, User person) {
        boolean leaves = chance.nextBoolean();
        GroupRole role = any(List.of(GroupRole.values()));
        stores.groupMembers()
                .find(group.id(), person.id())
                .map(in -> stores.groupMembers()
                        .change(
                                group.id(),
                                person.id(),
                                member -> leaves ? member.left(given.clock().instant()) : member.as(role)))
                .ifPresent(this::remember);
    }

    private Optional<Message> anyMessage(Channel channel) {
        List<Message> messages = stores.messages()
                .before(Conversation.of(channel.id()), Messages.NEWEST, 20)
                .items();
        return messages.isEmpty() ? Optional.empty() : Optional.of(any(messages));
    }

    private Message changed(Message message) {
        boolean delete = message.deleted().isPresent() || chance.nextInt(4) == 0;
        return delete ? given.deleted(message) : given.edited(message, "edited " + chance.nextInt());
    }

    /** In the place of what it was before; somebody already in, or a repeated send, gives the record that is there. */
    private <R extends Revised> R remember(R record) {
        expected.put(key(record), record);
        return record;
    }

    private static List<Object> key(Revised record) {
        return switch (record) {
            case Message message -> List.of(message.id());
            case ChannelMember member -> List.of(member.channel(), member.user());
            case GroupMember member -> List.of(member.group(), member.user());
            case ReadMarker marker -> List.of(marker.user(), marker.conversation());
            default -> List.of(record.scope());
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}

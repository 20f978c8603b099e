package dev.hearth.testkit;

import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.chat.ReadMarker.Following;
import dev.hearth.domain.chat.UnreadCount;
import dev.hearth.domain.identity.User;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What people do in a few channels by chance: the same seed gives the same life. Remembers every message, membership and marker as
 * the store answered it, and counts from these what is unread, message by message.
 */
public final class ChatHistory {
    private final Stores stores;
    private final Given given;
    private final Random chance;
    private final List<User> people;
    private final List<Channel> channels;
    private final Map<MessageId, Message> messages = new LinkedHashMap<>();
    private final Map<List<Object>, ChannelMember> members = new HashMap<>();
    private final Map<List<Object>, ReadMarker> markers = new HashMap<>();

    private ChatHistory(Stores stores, long seed) {
        this.stores = stores;
        this.given = Given.in(stores);
        this.chance = new Random(seed);
        this.people = IntStream.range(0, 4)
                .mapToObj(n -> given.storedPerson("person" + n))
                .toList();
        this.channels = IntStream.range(0, 2)
                .mapToObj(n -> given.storedChannel("channel" + n, people.getFirst()))
                .toList();
    }

    public static ChatHistory begun(Stores stores, long seed) {
        return new ChatHistory(stores, seed);
    }

    public List<User> people() {
        return people;
    }

    /** Every channel's own line, and every thread that somebody could have answered in. */
    public List<Conversation> conversations() {
        return Stream.concat(
                        channels.stream().map(channel -> Conversation.of(channel.id())), roots().map(Given::threadOf))
                .toList();
    }

    public void happens(int events) {
        for (int n = 0; n < events; n++) {
            somethingHappens(any(people), any(channels));
        }
    }

    private void somethingHappens(User person, Channel channel) {
        switch (chance.nextInt(13)) {
            case 0 -> remember(given.joined(channel, person));
            case 1 -> member(person, channel).ifPresent(m -> remember(given.left(channel, person)));
            case 2 -> any().ifPresent(m -> remember(given.deleted(m)));
            case 3, 4 ->
                any().filter(m -> m.deleted().isEmpty())
                        .ifPresent(m -> remember(given.edited(m, "edited " + chance.nextInt(9), calls())));
            case 5, 6 -> {
                long read = somewhere();
                mark(person, m -> m.readUpTo(read));
            }
            case 7 -> {
                long first = somewhere();
                mark(person, m -> m.unreadFrom(first));
            }
            case 8, 9 -> {
                Following next = chance.nextInt(4) > 0 ? Following.YES : Following.NO;
                mark(person, m -> m.with(next));
            }
            default -> remember(given.storedCall(place(channel), person, calls()));
        }
    }

    private Conversation place(Channel channel) {
        List<Message> near = roots().filter(m -> m.channel().orElseThrow().equals(channel.id()))
                .toList();
        return near.isEmpty() || chance.nextBoolean()
                ? Conversation.of(channel.id())
                : Given.threadOf(near.get(chance.nextInt(Math.min(3, near.size()))));
    }

    private Mentions calls() {
        return switch (chance.nextInt(4)) {
            case 0 -> Given.calling(any(people), any(people));
            case 1 -> Given.callingEverybody(any(people));
            default -> Mentions.NONE;
        };
    }

    /** Just before, at or just behind a message of any channel, whether or not there is one in the conversation meant. */
    private long somewhere() {
        return any().map(Message::position).orElse(1L) - 1 + chance.nextInt(3);
    }

    private void mark(User person, UnaryOperator<ReadMarker> change) {
        Conversation place = any(conversations());
        markers.put(List.of(person.id(), place), stores.readMarkers().change(person.id(), place, change));
    }

    private void remember(Message message) {
        messages.put(message.id(), message);
    }

    private void remember(ChannelMember member) {
        members.put(List.of(member.user(), member.channel()), member);
    }

    /** The counts of every conversation the person should be told of. */
    public Map<Conversation, UnreadCount> recount(User person) {
        Map<Conversation, UnreadCount> counts = new HashMap<>();
        for (Conversation place : conversations()) {
            from(person, place).ifPresent(from -> {
                List<Message> unread = unread(person, place);
                long calls = unread.stream()
                        .filter(m -> m.body().mentions().call(person.id()))
                        .count();
                counts.put(place, new UnreadCount(place, from, unread.size(), calls));
            });
        }
        return counts;
    }

    /** What the person has not read there, oldest first. */
    public List<Message> unread(User person, Conversation place) {
        long from = from(person, place).orElse(Long.MAX_VALUE);
        Predicate<Message> counts = m -> m.deleted().isEmpty() && !m.author().equals(person.id());
        return messages.values().stream()
                .filter(m -> m.origin().conversation().equals(place) && m.position() > from)
                .filter(counts)
                .toList();
    }

    private Optional<Long> from(User person, Conversation place) {
        ReadMarker marker = marker(person, place);
        boolean tells = place.thread().isEmpty() || marker.following() == Following.YES;
        return Optional.ofNullable(
                        members.get(List.of(person.id(), place.channel().orElseThrow())))
                .filter(member -> tells && member.active())
                .map(member -> marker.position() == ReadMarker.NOT_YET ? member.firstRevision() : marker.position());
    }

    private Optional<ChannelMember> member(User person, Channel channel) {
        return Optional.ofNullable(members.get(List.of(person.id(), channel.id())))
                .filter(ChannelMember::active);
    }

    private ReadMarker marker(User person, Conversation place) {
        return markers.getOrDefault(List.of(person.id(), place), ReadMarker.none(person.id(), place));
    }

    private Stream<Message> roots() {
        return messages.values().stream().filter(m -> m.origin().thread().isEmpty());
    }

    private Optional<Message> any() {
        return messages.isEmpty() ? Optional.empty() : Optional.of(any(List.copyOf(messages.values())));
    }

    private <T> T any(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}

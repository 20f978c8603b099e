package dev.hearth.benchmark;

import dev.hearth.adapter.sqlite.SqliteStores;
import dev.hearth.application.local.TimeOrderedIds;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelCard;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelMember;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelRole;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageBody;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageOrigin;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.Stamp;
import dev.hearth.domain.identity.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A store in which much was said. Half of it in one channel, where everybody is; a small part of that in one thread; the rest in
 * many channels with as many messages each, whatever the size of the town.
 *
 * @param reader is in every channel, and has read half of each
 * @param sleeper is in the large channel, said nothing there and never read
 * @param robot is in the large channel, wrote every second message there and never read
 */
record Town(
        SqliteStores stores,
        Size size,
        UserId reader,
        UserId sleeper,
        UserId robot,
        List<ChannelId> channels,
        MessageId root) {

    /** How much there is; the 100 pins are the same everywhere, so that a page of them is. */
    record Size(int messages, int channels, int members) {
        int large() {
            return messages / 2;
        }

        int thread() {
            return messages / 50;
        }

        int small() {
            return (messages - large() - thread()) / (channels - 1);
        }

        int betweenPins() {
            return large() / 100;
        }
    }

    private static final int BETWEEN_DELETED = 100;
    private static final int BETWEEN_CALLS = 1_000;
    private static final Instant NOW = Instant.ofEpochMilli(1_800_000_000_000L);

    private static final IdSource IDS = new TimeOrderedIds(Clock.systemUTC());

    static Town filled(SqliteStores stores, Size size) {
        List<UserId> people = Stream.generate(() -> new UserId(IDS.next()))
                .limit(size.members())
                .toList();
        List<ChannelId> channels = Stream.generate(() -> new ChannelId(IDS.next()))
                .limit(size.channels())
                .toList();
        Message root = said(channels.getFirst(), Optional.empty(), people.getLast(), 0);
        Town town = new Town(stores, size, people.get(0), people.get(1), people.get(2), channels, root.id());
        Crowd.all(channels.stream(), town::open);
        Crowd.all(people.stream().skip(1), person -> town.join(channels.getFirst(), person));
        stores.messages().append(root);
        town.talk(people);
        return town;
    }

    ChannelId large() {
        return channels.getFirst();
    }

    Conversation line() {
        return Conversation.of(large());
    }

    Conversation thread() {
        return Conversation.thread(large(), root);
    }

    private void open(ChannelId id) {
        ChannelCard card = ChannelCard.named(new ChannelName("c-" + id), "", "");
        stores.channels().add(Channel.named(id, Optional.empty(), ChannelType.PUBLIC, card, reader, NOW));
        join(id, reader);
    }

    private void join(ChannelId channel, UserId person) {
        stores.channelMembers().add(ChannelMember.joining(channel, person, ChannelRole.MEMBER, NOW));
    }

    private void talk(List<UserId> people) {
        List<UserId> writers = people.subList(3, people.size());
        Crowd.all(IntStream.range(0, size.large()).boxed(), i -> sayInLarge(writers, i));
        Crowd.all(
                IntStream.range(0, size.thread()).boxed(),
                i -> stores.messages().append(said(large(), Optional.of(root), writers.get(i % writers.size()), i)));
        Crowd.all(channels.stream().skip(1), channel -> {
            for (int i = 0; i < size.small(); i++) {
                stores.messages().append(said(channel, Optional.empty(), writers.get(i % writers.size()), i));
            }
        });
        Crowd.all(channels.stream(), this::readHalf);
    }

    private void sayInLarge(List<UserId> writers, int number) {
        UserId writer = number % 2 == 0 ? robot : writers.get(number / 2 % writers.size());
        Message stored = stores.messages().append(said(large(), Optional.empty(), writer, number));
        if (number % size.betweenPins() == 1) {
            stores.messages().change(stored.id(), m -> m.pinned(new Stamp(reader, NOW)));
        } else if (number % BETWEEN_DELETED == 3) {
            stores.messages().change(stored.id(), m -> m.deleted(new Stamp(reader, NOW)));
        }
    }

    private void readHalf(ChannelId channel) {
        Conversation line = Conversation.of(channel);
        long newest = newest(line);
        stores.readMarkers().change(reader, line, marker -> marker.readUpTo(newest / 2));
    }

    long newest(Conversation conversation) {
        return stores.messages()
                .before(conversation, Long.MAX_VALUE, 1)
                .items()
                .getFirst()
                .position();
    }

    private static Message said(ChannelId channel, Optional<MessageId> thread, UserId author, int number) {
        MessageText text = new MessageText("Something that somebody says to the others, number " + number);
        Mentions mentions =
                number % BETWEEN_CALLS == 5 ? new Mentions(Set.of(), Mentions.Audience.EVERYBODY) : Mentions.NONE;
        MessageOrigin origin = new MessageOrigin(
                new MessageId(IDS.next()),
                Conversation.of(channel, thread),
                author,
                Optional.empty(),
                Optional.empty(),
                NOW);
        return Message.written(origin, MessageBody.of(text, mentions));
    }
}

package dev.hearth.application.chat;

import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.identity.Cards;
import dev.hearth.application.identity.UserCards;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.ThreadSummary;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows messages with the people in them and the threads they belong to: for a whole list one read of people, who are mostly
 * known, and one of threads. Safe from any thread.
 */
public final class MessageViews {
    private final Messages messages;
    private final UserCards cards;

    public MessageViews(Messages messages, UserCards cards) {
        this.messages = messages;
        this.cards = cards;
    }

    public MessageView one(Message message) {
        return of(List.of(message)).getFirst();
    }

    public Page<MessageView> of(Page<Message> page) {
        return shown(read(page)).page();
    }

    /** Messages and what was read with them. People are looked up when they are shown. */
    record Read(Page<Message> page, Map<MessageId, ThreadSummary> threads) {}

    /** Messages as they are shown, and the people in them. */
    record Shown(Page<MessageView> page, Cards people) {}

    /** What else is to be read of the messages, at the same moment as they were. */
    Read read(Page<Message> page) {
        return new Read(page, threads(page.items().stream()));
    }

    Shown shown(Read read) {
        List<Message> messages = read.page().items();
        Cards people = cards.of(people(messages, read.threads().values()));
        return new Shown(
                new Page<>(of(messages, read.threads(), people), read.page().next()), people);
    }

    /** In the order of the messages. */
    public List<MessageView> of(List<Message> shown) {
        return of(shown, threads(shown.stream()));
    }

    /**
     * As events tell of them, in the order of the messages: a message nobody has changed or answered when it was written comes
     * without its thread, since every answer to it is told after it and brings the thread along. So telling of a new message
     * needs no read.
     */
    public List<MessageView> told(List<Message> told) {
        return of(told, threads(told.stream().filter(m -> !isNew(m))));
    }

    private static boolean isNew(Message message) {
        return message.revision() == message.position()
                && message.origin().thread().isEmpty();
    }

    private List<MessageView> of(List<Message> shown, Map<MessageId, ThreadSummary> threads) {
        return of(shown, threads, cards.of(people(shown, threads.values())));
    }

    private static List<MessageView> of(List<Message> shown, Map<MessageId, ThreadSummary> threads, Cards people) {
        return shown.stream()
                .map(m -> MessageView.of(m, Optional.ofNullable(threads.get(m.thread())), people))
                .toList();
    }

    private Map<MessageId, ThreadSummary> threads(Stream<Message> shown) {
        Set<MessageId> roots = shown.map(Message::thread).collect(Collectors.toSet());
        return roots.isEmpty() ? Map.of() : messages.threads(roots);
    }

    private static Set<UserId> people(List<Message> shown, Collection<ThreadSummary> threads) {
        Set<UserId> people = new HashSet<>();
        for (Message message : shown) {
            people.add(message.author());
            people.addAll(message.body().mentions().people());
            message.origin().forwarded().ifPresent(f -> people.add(f.author()));
        }
        threads.forEach(thread -> people.addAll(thread.participants()));
        return people;
    }
}

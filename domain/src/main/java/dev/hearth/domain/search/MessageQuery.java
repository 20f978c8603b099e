package dev.hearth.domain.search;

import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which messages are looked for.
 *
 * @param channels where: none other may be answered from
 * @param authors any of these; empty when it does not matter who
 * @param since inclusive
 * @param until exclusive
 */
public record MessageQuery(
        SearchWords words,
        Set<ChannelId> channels,
        Set<UserId> authors,
        Optional<Instant> since,
        Optional<Instant> until,
        Set<Has> has) {
    public MessageQuery {
        channels = Set.copyOf(channels);
        authors = Set.copyOf(authors);
        has = Set.copyOf(has);
    }

    /** The last say. A deleted message is never found. */
    public boolean matches(Message message) {
        return message.deleted().isEmpty()
                && message.channel().filter(channels::contains).isPresent()
                && (authors.isEmpty() || authors.contains(message.author()))
                && since.filter(message.origin().createdAt()::isBefore).isEmpty()
                && until.filter(end -> !message.origin().createdAt().isBefore(end))
                        .isEmpty()
                && has.stream().allMatch(one -> one.in(message))
                && words.match(text(message));
    }

    /** A message as its words are looked for. */
    public static SearchText text(Message message) {
        return SearchText.of(message.body().text().map(MessageText::value).orElse(""));
    }

    /** Keys that every message has that can match. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(words.keys());
        has.forEach(one -> keys.add(key(one)));
        return keys;
    }

    /**
     * Everything a message is filed under: a deleted one under nothing. It depends on the text and on what the message {@link
     * Has}, so it stays as it is when, say, a second reaction comes.
     */
    public static Set<String> keysOf(Message message) {
        if (message.deleted().isPresent()) {
            return Set.of();
        }
        Set<String> keys = IndexKeys.of(text(message));
        for (Has one : Has.values()) {
            if (one.in(message)) {
                keys.add(key(one));
            }
        }
        keys.add(key(message.author()));
        keys.add(message.channel().map(MessageQuery::key).orElse(CommentQuery.COMMENT));
        return keys;
    }

    public static String key(UserId author) {
        return "a" + digits(author);
    }

    public static String key(ChannelId channel) {
        return "c" + digits(channel);
    }

    static String key(Has has) {
        return "h" + has.word();
    }

    private static String digits(Object id) {
        return id.toString().replace("-", "");
    }
}

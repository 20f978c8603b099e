package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ClientMessageId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Forwarded;
import dev.hearth.domain.chat.Mentions;
import dev.hearth.domain.chat.Mentions.Audience;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.chat.MessageBody;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MessageOrigin;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.chat.Reactions;
import dev.hearth.domain.chat.Stamp;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Messages as SQLite gives them. Column 9 tells which of the rare columns behind it hold anything: most messages say something and
 * no more, and every column that is read costs a call into SQLite.
 */
public final class MessageRows {
    public static final String SELECT = """
            SELECT id, channel_id, author_id, text, client_id, created_at, position, revision,
                (thread_id <> x'') + 2 * (coalesce(edited_at, deleted_at, pinned_at, forwarded_id, audience, called,
                    reactions, posted_for) IS NOT NULL),
                thread_id, edited_at, deleted_by, deleted_at, pinned_by, pinned_at, forwarded_id, forwarded_author,
                audience, called, reactions, posted_for
            FROM messages
            """;

    private static final int WHICH = 9;
    private static final long ELSEWHERE = 1;
    private static final long RARE = 2;

    private MessageRows() {}

    public static Message message(Row row) throws SQLException {
        long which = row.number(WHICH);
        boolean rare = (which & RARE) != 0;
        MessageOrigin origin =
                origin(row, which, rare ? forwarded(row) : Optional.empty(), rare ? postedFor(row) : Optional.empty());
        return rare ? rare(row, origin) : plain(row, origin);
    }

    private static MessageOrigin origin(Row row, long which, Optional<Forwarded> forwarded, Optional<Scope> postedFor)
            throws SQLException {
        return new MessageOrigin(
                new MessageId(row.id(1)),
                (which & ELSEWHERE) == 0
                        ? Conversation.of(new ChannelId(row.id(2)))
                        : Place.read(row.id(2), row.bytes(10)),
                new UserId(row.id(3)),
                row.maybeText(5).map(ClientMessageId::new),
                forwarded,
                postedFor,
                row.instant(6));
    }

    private static Message plain(Row row, MessageOrigin origin) throws SQLException {
        MessageBody body = MessageBody.of(new MessageText(row.text(4)), Mentions.NONE);
        return new Message(
                origin, body, Optional.empty(), Optional.empty(), Reactions.NONE, row.number(7), row.number(8));
    }

    private static Message rare(Row row, MessageOrigin origin) throws SQLException {
        return new Message(
                origin,
                new MessageBody(row.maybeText(4).map(MessageText::new), mentions(row), row.maybeInstant(11)),
                stamp(row, 12),
                stamp(row, 14),
                ReactionsText.read(row.maybeText(20)),
                row.number(7),
                row.number(8));
    }

    private static Optional<Forwarded> forwarded(Row row) throws SQLException {
        Optional<UserId> author = row.maybeId(17).map(UserId::new);
        return row.maybeId(16).map(MessageId::new).flatMap(id -> author.map(by -> new Forwarded(id, by)));
    }

    private static Optional<Scope> postedFor(Row row) throws SQLException {
        return row.maybeText(21).map(Scope::parse);
    }

    private static Mentions mentions(Row row) throws SQLException {
        Audience audience = row.maybeText(18).map(Audience::valueOf).orElse(Audience.NAMED);
        return new Mentions(
                row.maybeText(19).map(PeopleText::read).map(Set::copyOf).orElse(Set.of()), audience);
    }

    private static Optional<Stamp> stamp(Row row, int first) throws SQLException {
        Optional<UserId> by = row.maybeId(first).map(UserId::new);
        return by.isEmpty() ? Optional.empty() : Optional.of(new Stamp(by.get(), row.instant(first + 1)));
    }
}

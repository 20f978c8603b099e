package dev.hearth.adapter.sqlite.chat;

import dev.hearth.adapter.sqlite.store.Row;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.event.Scope;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

/**
 * A conversation as the two columns {@code channel_id, thread_id}. The first is the id of its scope, a channel's above all. The
 * second, never missing, is empty in a channel's own line; in a thread it is the id of the message that hangs on; and where
 * something elsewhere is talked about, the first letter of the kind of scope and then the id of the thing: one byte more than
 * any id has.
 */
final class Place {
    /** Both columns, to be read by {@link #read(Row, int)}. */
    static final String COLUMNS = "channel_id, thread_id";

    /** How long the second column is in a thread. */
    static final int THREAD_LENGTH = 16;

    private static final byte[] LINE = {};

    private Place() {}

    static UUID home(Conversation conversation) {
        return conversation.scope().id();
    }

    static Object thread(Conversation conversation) {
        return switch (conversation) {
            case Conversation.Line line -> LINE;
            case Conversation.Replies thread -> thread.root().value();
            case Conversation.About about ->
                ByteBuffer.allocate(THREAD_LENGTH + 1)
                        .put(letter(about.scope().kind()))
                        .putLong(about.subject().getMostSignificantBits())
                        .putLong(about.subject().getLeastSignificantBits())
                        .array();
        };
    }

    private static byte letter(Scope.Kind kind) {
        return (byte) kind.name().charAt(0);
    }

    /** Reads the columns from the first of them on. */
    static Conversation read(Row row, int first) throws SQLException {
        return read(row.id(first), row.bytes(first + 1));
    }

    static Conversation read(UUID home, byte[] thread) {
        ByteBuffer bytes = ByteBuffer.wrap(thread);
        return switch (thread.length) {
            case 0 -> Conversation.of(new ChannelId(home));
            case THREAD_LENGTH -> Conversation.thread(new ChannelId(home), new MessageId(id(bytes)));
            default -> new Conversation.About(new Scope(kind(bytes.get()), home), id(bytes));
        };
    }

    private static UUID id(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static Scope.Kind kind(byte letter) {
        return Arrays.stream(Scope.Kind.values())
                .filter(kind -> letter(kind) == letter)
                .findFirst()
                .orElseThrow();
    }

    /** Both as one text, for lists of conversations: the id with its dashes, a colon, and the second column in hexadecimal digits. */
    static String text(Conversation conversation) {
        String thread = switch (conversation) {
            case Conversation.Line line -> "";
            case Conversation.Replies hanging -> hanging.root().toString();
            case Conversation.About about ->
                Integer.toHexString(letter(about.scope().kind())) + about.subject();
        };
        return home(conversation) + ":" + thread;
    }
}

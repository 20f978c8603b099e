package dev.hearth.domain.chat;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something said in a channel.
 *
 * @param clientId the sender's own name for it, if one was given
 * @param position its place in the channel's order, for ever: the revision it was stored at
 * @param revision the channel scope's revision at which it last changed; equal to the position until then
 */
public record Message(
        MessageId id,
        ChannelId channel,
        UserId author,
        MessageText text,
        Optional<ClientMessageId> clientId,
        Instant createdAt,
        long position,
        long revision)
        implements Revised {

    /** A message that is about to be stored. */
    public static Message written(
            MessageId id,
            ChannelId channel,
            UserId author,
            MessageText text,
            Optional<ClientMessageId> clientId,
            Instant now) {
        return new Message(id, channel, author, text, clientId, now, UNSTORED, UNSTORED);
    }

    /** This message as it was stored for the first time. */
    public Message storedAt(long first) {
        return new Message(id, channel, author, text, clientId, createdAt, first, first);
    }

    @Override
    public Scope scope() {
        return channel.scope();
    }

    @Override
    public long firstRevision() {
        return position;
    }
}

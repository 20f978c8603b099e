package dev.hearth.domain.chat;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something said in a conversation.
 *
 * @param deleted once its content is gone; its place in the order stays
 * @param pinned while it is pinned to the channel
 * @param position its place in the conversation's order, for ever: the revision it was stored at
 * @param revision the scope's revision at which it last changed; equal to the position until then
 */
public record Message(
        MessageOrigin origin,
        MessageBody body,
        Optional<Stamp> deleted,
        Optional<Stamp> pinned,
        Reactions reactions,
        long position,
        long revision)
        implements Revised {

    /** A message of the channel's own line that is about to be stored. */
    public static Message written(
            MessageId id,
            ChannelId channel,
            UserId author,
            MessageText text,
            Optional<ClientMessageId> clientId,
            Instant now) {
        MessageOrigin origin = new MessageOrigin(id, Conversation.of(channel), author, clientId, Optional.empty(), now);
        return written(origin, MessageBody.of(text, Mentions.NONE));
    }

    /** A message that is about to be stored. */
    public static Message written(MessageOrigin origin, MessageBody body) {
        return new Message(origin, body, Optional.empty(), Optional.empty(), Reactions.NONE, UNSTORED, UNSTORED);
    }

    /** This message as it was stored for the first time. */
    public Message storedAt(long first) {
        return new Message(origin, body, deleted, pinned, reactions, first, first);
    }

    /** This message as it was stored again. */
    public Message changedAt(long next) {
        return new Message(origin, body, deleted, pinned, reactions, position, next);
    }

    /**
     * This message in another place, where it is new.
     *
     * @param clientId the sender's name for it, where that means no other message there
     */
    public Message storedAt(long first, Conversation.About place, Optional<ClientMessageId> clientId) {
        return new Message(origin.in(place, clientId), body, deleted, pinned, reactions, first, first);
    }

    /** Says something else now. */
    public Message edited(MessageText text, Mentions mentions, Instant now) {
        if (body.text().filter(text::equals).isPresent()) {
            return this;
        }
        return with(new MessageBody(Optional.of(text), mentions, Optional.of(now)));
    }

    private Message with(MessageBody next) {
        return new Message(origin, next, deleted, pinned, reactions, position, revision);
    }

    /** Loses its content, its reactions and its pin; the same when it was deleted already. */
    public Message deleted(Stamp stamp) {
        if (deleted.isPresent()) {
            return this;
        }
        return new Message(
                origin, MessageBody.GONE, Optional.of(stamp), Optional.empty(), Reactions.NONE, position, revision);
    }

    /** Is pinned to the channel; the same when it was already. */
    public Message pinned(Stamp stamp) {
        return pinned.isPresent()
                ? this
                : new Message(origin, body, deleted, Optional.of(stamp), reactions, position, revision);
    }

    public Message unpinned() {
        return new Message(origin, body, deleted, Optional.empty(), reactions, position, revision);
    }

    public Message with(Reactions next) {
        return new Message(origin, body, deleted, pinned, next, position, revision);
    }

    public MessageId id() {
        return origin.id();
    }

    /** The channel it was said in, if it was said in one. */
    public Optional<ChannelId> channel() {
        return origin.conversation().channel();
    }

    public UserId author() {
        return origin.author();
    }

    /** The message whose thread this is: the one it answers, or itself. */
    public MessageId thread() {
        return origin.thread().orElse(origin.id());
    }

    @Override
    public Scope scope() {
        return origin.conversation().scope();
    }

    @Override
    public long firstRevision() {
        return position;
    }
}

package dev.hearth.domain.chat;

import dev.hearth.domain.event.Revised;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wants to have said at a time. Only they see it; what comes of it is a message like any other.
 *
 * @param clientId the author's own name for it, so that asking for it again after a lost answer is the same wish
 * @param text empty once it was sent or called off; what is left then is only the trace that other devices catch up by
 * @param message what was sent
 * @param reason why it could not be sent, in words for its author; empty unless it failed
 */
public record ScheduledMessage(
        ScheduledId id,
        UserId author,
        Conversation conversation,
        Optional<ClientMessageId> clientId,
        Instant createdAt,
        Optional<MessageText> text,
        Instant sendAt,
        State state,
        Optional<MessageId> message,
        String reason,
        long firstRevision,
        long revision)
        implements Revised {
    /** Later than this, nobody remembers what they wanted to say. */
    public static final Duration LONGEST_WAIT = Duration.ofDays(366);

    /** What comes of it. */
    public enum State {
        WAITING,
        /** It is too late to change anything: from here on it may be said already. */
        SENDING,
        SENT,
        /** It could not be said; its author may look at it and throw it away. */
        FAILED,
        CANCELLED
    }

    public ScheduledMessage {
        if (conversation.channel().isEmpty()) {
            throw new IllegalArgumentException("What is said at a time is said in a channel.");
        }
    }

    public ChannelId channel() {
        return conversation.channel().orElseThrow();
    }

    /** A wish that is about to be stored. */
    public static ScheduledMessage planned(
            ScheduledId id,
            UserId author,
            Conversation conversation,
            Optional<ClientMessageId> clientId,
            MessageText text,
            Instant sendAt,
            Instant now) {
        mustBeAhead(sendAt, now);
        return new ScheduledMessage(
                id,
                author,
                conversation,
                clientId,
                now,
                Optional.of(text),
                sendAt,
                State.WAITING,
                Optional.empty(),
                "",
                UNSTORED,
                UNSTORED);
    }

    private static void mustBeAhead(Instant sendAt, Instant now) {
        if (!sendAt.isAfter(now) || sendAt.isAfter(now.plus(LONGEST_WAIT))) {
            throw new Refusal.Invalid("sendAt", "must be in the future, and within a year");
        }
    }

    /** This wish as it was stored. */
    public ScheduledMessage storedAt(long next) {
        long first = firstRevision == UNSTORED ? next : firstRevision;
        return new ScheduledMessage(
                id, author, conversation, clientId, createdAt, text, sendAt, state, message, reason, first, next);
    }

    /** Says something else, or at another time, where these are named. */
    public ScheduledMessage rewritten(Optional<MessageText> words, Optional<Instant> time, Instant now) {
        if (state != State.WAITING) {
            throw new Refusal.Conflict("state", "It was sent or called off already.");
        }
        time.filter(t -> !t.equals(sendAt)).ifPresent(t -> mustBeAhead(t, now));
        return with(words.or(() -> text), time.orElse(sendAt), State.WAITING, Optional.empty(), "");
    }

    /** About to be sent; as it is, where that was decided before. */
    public ScheduledMessage begun() {
        return state == State.WAITING ? with(text, sendAt, State.SENDING, Optional.empty(), "") : this;
    }

    public ScheduledMessage sent(MessageId as) {
        return state == State.SENDING ? with(Optional.empty(), sendAt, State.SENT, Optional.of(as), "") : this;
    }

    /** Cannot be sent; its author keeps the words. */
    public ScheduledMessage failed(String why) {
        return state == State.SENDING || state == State.WAITING
                ? with(text, sendAt, State.FAILED, Optional.empty(), why)
                : this;
    }

    /** Called off, or thrown away after it failed. */
    public ScheduledMessage cancelled() {
        return switch (state) {
            case WAITING, FAILED -> with(Optional.empty(), sendAt, State.CANCELLED, Optional.empty(), "");
            case CANCELLED -> this;
            case SENDING, SENT -> throw new Refusal.Conflict("state", "It was sent already.");
        };
    }

    private ScheduledMessage with(
            Optional<MessageText> words, Instant time, State next, Optional<MessageId> as, String why) {
        return new ScheduledMessage(
                id, author, conversation, clientId, createdAt, words, time, next, as, why, firstRevision, revision);
    }

    /** The client id of what is sent: however often that is tried, it is one message. */
    public ClientMessageId sendName() {
        return new ClientMessageId("scheduled:" + id);
    }

    @Override
    public Scope scope() {
        return author.scope();
    }
}

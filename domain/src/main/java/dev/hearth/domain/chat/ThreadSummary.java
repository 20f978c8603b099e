package dev.hearth.domain.chat;

import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is said about a thread where only the message it hangs on is shown. Counted from the replies whenever it is shown, so
 * that it can never differ from them.
 *
 * @param replies how many there are, deleted ones not counted
 * @param lastReplyAt when the newest of them was written, empty when all are deleted
 * @param participants who wrote the newest replies, the latest first, each once; at most {@value #MOST_PARTICIPANTS}
 */
public record ThreadSummary(MessageId root, long replies, Optional<Instant> lastReplyAt, List<UserId> participants) {
    /** Taken from the newest {@value #LOOKED_AT} replies, so that the cost stays the same in a long thread. */
    public static final int MOST_PARTICIPANTS = 5;

    public static final int LOOKED_AT = 50;

    public ThreadSummary {
        participants = List.copyOf(participants);
    }
}

package dev.hearth.application.chat.port;

import dev.hearth.domain.chat.ScheduledId;
import dev.hearth.domain.chat.ScheduledMessage;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What people want to have said later, in each person's own scope.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface ScheduledMessages {
    /**
     * Stores a wish with its author's scope's next revision. Where the author already has one with the same client id in the
     * channel, nothing is stored and that first one is returned as it is now, also when both calls run at once.
     */
    ScheduledMessage add(ScheduledMessage wish);

    Optional<ScheduledMessage> find(ScheduledId id);

    /**
     * Changes a wish and gives it its author's scope's next revision. Nothing is stored, and the wish returned as it is, where the
     * change gives an equal one.
     *
     * @param change pure: may be called again where writers race; a refusal it throws is passed on and nothing is stored
     * @return as stored; empty when there is no such wish
     */
    Optional<ScheduledMessage> change(ScheduledId id, UnaryOperator<ScheduledMessage> change);

    /**
     * The wishes of somebody that still hold text, those to be sent first before the others.
     *
     * @param after the last one already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<ScheduledMessage> of(UserId author, Optional<Place> after, int limit);

    /** Removes all wishes of somebody, without a trace and without a revision: nobody is left to be told. */
    void removeAll(UserId author);

    /** Where a wish stands in the list. */
    record Place(Instant sendAt, ScheduledId id) {
        public static Place of(ScheduledMessage wish) {
            return new Place(wish.sendAt(), wish.id());
        }

        /** Reads what {@link #toString()} gave. */
        public static Place parse(String text) {
            int blank = text.indexOf(' ');
            return new Place(
                    Instant.ofEpochMilli(Long.parseLong(text.substring(0, blank))),
                    ScheduledId.parse(text.substring(blank + 1)));
        }

        @Override
        public String toString() {
            return sendAt.toEpochMilli() + " " + id;
        }
    }
}

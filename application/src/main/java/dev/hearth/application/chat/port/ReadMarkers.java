package dev.hearth.application.chat.port;

import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.MessageId;
import dev.hearth.domain.chat.MovedTalk;
import dev.hearth.domain.chat.ReadMarker;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How far people have read, in each person's own scope.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface ReadMarkers {
    /** {@link ReadMarker#none} where nothing is stored. */
    ReadMarker find(UserId user, Conversation conversation);

    /**
     * Changes a marker, beginning with {@link ReadMarker#none}, and gives it the person's scope's next revision. Nothing is
     * stored, and the marker returned as it is, where the change gives an equal one.
     *
     * @param change pure: may be called again where writers race
     */
    ReadMarker change(UserId user, Conversation conversation, UnaryOperator<ReadMarker> change);

    /**
     * The markers of the threads somebody follows, newest thread first (by the id of the message it hangs on).
     *
     * @param before the last thread already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<ReadMarker> followed(UserId user, Optional<MessageId> before, int limit);

    /**
     * Who follows a conversation, by id.
     *
     * @param after the id of the last one already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<UserId> followers(Conversation conversation, Optional<UserId> after, int limit);

    /** Everybody's markers of what is said about a thing, in no promised order. */
    List<ReadMarker> of(Conversation.About conversation);

    /**
     * Takes markers to where what they are about is by now, with as much behind them as before and the next revision of each person's
     * scope, over any that they have there. Those of all others stay as they are: they hear nothing of the new place, and the thing may
     * come back.
     *
     * @param people whose are taken along
     * @return as stored
     */
    List<ReadMarker> move(MovedTalk talk, Set<UserId> people);

    /** Removes all markers of somebody, without a trace and without a revision: nobody is left to be told. */
    void removeAll(UserId user);
}

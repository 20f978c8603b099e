package dev.hearth.application.chat.port;

import dev.hearth.domain.chat.Conversation;
import dev.hearth.domain.chat.Draft;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What people have begun to write, in each person's own scope.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface Drafts {
    /** {@link Draft#none} where nothing is stored. */
    Draft find(UserId user, Conversation conversation);

    /**
     * Changes a draft, beginning with {@link Draft#none}, and gives it the person's scope's next revision. Nothing is stored, and
     * the draft returned as it is, where the change gives an equal one.
     *
     * @param change pure: may be called again where writers race
     */
    Draft change(UserId user, Conversation conversation, UnaryOperator<Draft> change);

    /**
     * The drafts of somebody that hold text, the latest change last.
     *
     * @param after the revision of the last one already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<Draft> of(UserId user, Optional<Long> after, int limit);

    /** Removes all drafts of somebody, without a trace and without a revision: nobody is left to be told. */
    void removeAll(UserId user);
}

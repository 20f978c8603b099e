package dev.hearth.application.group.port;

import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.group.Invitation;
import dev.hearth.domain.group.InvitationId;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Stored invitations.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface Invitations {
    /** Stores a new invitation. */
    void add(Invitation invitation);

    Optional<Invitation> find(InvitationId id);

    /** Finds by the newest secret, whatever became of the invitation. */
    Optional<Invitation> findBySecret(SecretDigest secret);

    /**
     * Reads an invitation, applies a pure function and stores what comes of it, so that no other change falls in between.
     *
     * @param change may be called again where writers race; what it throws passes through, and nothing is stored then
     * @return as stored; where the function returns an equal record, nothing is
     * @throws dev.hearth.domain.shared.Refusal.NotFound when there is none
     */
    Invitation change(InvitationId id, UnaryOperator<Invitation> change);

    /** The invitations that a person made into a group and that nobody ended before their time, in no promised order. */
    List<InvitationId> lastingBy(GroupId group, UserId inviter);

    /**
     * The invitations of a group, whatever became of them, newest first.
     *
     * @param before the id of the last item already seen, empty for the first page
     * @param limit 1 or more
     */
    Page<Invitation> of(GroupId group, Optional<InvitationId> before, int limit);
}

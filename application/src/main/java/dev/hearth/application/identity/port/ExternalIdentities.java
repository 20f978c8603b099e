package dev.hearth.application.identity.port;

import dev.hearth.domain.identity.ExternalIdentity;
import dev.hearth.domain.identity.ProviderId;
import dev.hearth.domain.identity.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Which accounts elsewhere belong to which account here. An account elsewhere belongs to one account here at most, and nobody
 * has two at one provider.
 *
 * <p>Every method throws {@link dev.hearth.domain.shared.Refusal.Unavailable} when the store does not answer.
 */
public interface ExternalIdentities {
    /**
     * Stores a link.
     *
     * @throws dev.hearth.domain.shared.Refusal.Conflict on field {@code provider} when either side is linked already; nothing is
     *     stored then, also under races
     */
    void add(ExternalIdentity identity);

    /** Finds by what the provider calls the person. */
    Optional<ExternalIdentity> find(ProviderId provider, String subject);

    /** A person's links, by provider. */
    List<ExternalIdentity> of(UserId user);

    /**
     * Removes a link.
     *
     * @return false when there was none
     */
    boolean remove(UserId user, ProviderId provider);

    /** Removes all of a person's links. */
    void removeAll(UserId user);
}

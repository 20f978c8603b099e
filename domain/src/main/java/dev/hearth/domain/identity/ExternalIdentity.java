package dev.hearth.domain.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * The link from a person at a provider to their account here. Each person at a provider has at most one account.
 *
 * @param subject the provider's own name for the person, as in {@link ProvenIdentity#subject()}
 * @param email what the provider called their address when the link was made: shown to tell two links apart, never used to find
 *     anybody
 */
public record ExternalIdentity(
        ProviderId provider, String subject, UserId user, Instant linkedAt, Optional<EmailAddress> email) {
    public ExternalIdentity {
        ProvenIdentity.subject(subject);
    }
}

package dev.hearth.application.identity;

import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.ExternalIdentity;
import java.time.Instant;
import java.util.Optional;

/**
 * A link as its owner sees it.
 *
 * @param email what the provider called their address then
 */
public record ExternalIdentityView(String provider, Instant linkedAt, Optional<String> email) {
    static ExternalIdentityView of(ExternalIdentity identity) {
        return new ExternalIdentityView(
                identity.provider().value(),
                identity.linkedAt(),
                identity.email().map(EmailAddress::value));
    }
}

package dev.hearth.domain.identity;

import java.util.Optional;

/**
 * A user together with what proves that it is them. Never leaves the identity feature.
 *
 * @param passwordHash empty for somebody who only signs in with a provider
 */
public record Account(User user, Optional<PasswordHash> passwordHash) {
    public Account(User user, PasswordHash passwordHash) {
        this(user, Optional.of(passwordHash));
    }
}

package dev.hearth.domain.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * A person with an account.
 *
 * @param lastLoginAt empty until the first log-in
 */
public record User(
        UserId id,
        EmailAddress email,
        Username username,
        PersonName name,
        SystemRole role,
        AccountStatus status,
        Instant createdAt,
        Optional<Instant> lastLoginAt) {

    /** What others see: the name, or the handle of somebody who told no name. */
    public String displayName() {
        return name.full().isEmpty() ? username.value() : name.full();
    }

    public User loggedIn(Instant at) {
        return new User(id, email, username, name, role, status, createdAt, Optional.of(at));
    }
}

package dev.hearth.application.identity;

import dev.hearth.domain.identity.User;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A person as they see themselves. */
public record UserView(
        String id,
        String email,
        String username,
        String firstName,
        String lastName,
        String displayName,
        String role,
        String status,
        Instant createdAt,
        Optional<Instant> lastLoginAt) {

    static UserView of(User user) {
        return new UserView(
                user.id().toString(),
                user.email().value(),
                user.username().value(),
                user.name().first(),
                user.name().last(),
                user.displayName(),
                user.role().name().toLowerCase(Locale.ROOT),
                user.status().name().toLowerCase(Locale.ROOT),
                user.createdAt(),
                user.lastLoginAt());
    }
}

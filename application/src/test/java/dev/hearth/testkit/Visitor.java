package dev.hearth.testkit;

import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.PersonName;
import java.util.Optional;

/**
 * Somebody who has an account elsewhere and signs in with it.
 *
 * @param subject what the provider calls them
 * @param email the address the provider has of them
 * @param emailVerified whether the provider vouches for it
 */
public record Visitor(String subject, Optional<EmailAddress> email, boolean emailVerified, PersonName name) {
    public static Visitor ada() {
        return new Visitor(
                "ada-1815", Optional.of(new EmailAddress("ada@example.org")), true, new PersonName("Ada", "Lovelace"));
    }

    public static Visitor grace() {
        return new Visitor(
                "grace-1906",
                Optional.of(new EmailAddress("grace@example.org")),
                true,
                new PersonName("Grace", "Hopper"));
    }

    /** The same with an address that they told the provider and nobody checked. */
    public Visitor unverified() {
        return new Visitor(subject, email, false, name);
    }

    public Visitor withoutEmail() {
        return new Visitor(subject, Optional.empty(), false, name);
    }
}

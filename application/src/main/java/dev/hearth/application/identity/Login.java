package dev.hearth.application.identity;

import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.Username;

/** What somebody names themselves by when logging in. */
public sealed interface Login {
    /** By email address. */
    record ByEmail(EmailAddress email) implements Login {}

    /** By username. */
    record ByUsername(Username username) implements Login {}
}

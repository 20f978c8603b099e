package dev.hearth.application.identity.port;

import dev.hearth.domain.identity.Password;

/** Passwords that everybody tries first. */
public interface KnownPasswords {
    /** Whether the password is among the commonest, whatever its case. */
    boolean contains(Password password);
}

package dev.hearth.application.identity.port;

import dev.hearth.domain.identity.SecurityEvent;

/** Writes down what an operator must be able to find after an attack (OWASP ASVS 5.0, 16.3). Never throws and never waits. */
public interface SecurityLog {
    void note(SecurityEvent event);
}

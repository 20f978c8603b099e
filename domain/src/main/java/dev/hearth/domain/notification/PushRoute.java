package dev.hearth.domain.notification;

import dev.hearth.domain.identity.SecretCode;

/** How news reach a device. */
public sealed interface PushRoute {
    PushEndpoint endpoint();

    /** Encrypted for the device alone, and in the name of this server (RFC 8291, RFC 8292). */
    record Encrypted(PushEndpoint endpoint, PushKeys keys) implements PushRoute {}

    /** As they are. */
    record Plain(PushEndpoint endpoint) implements PushRoute {}

    /**
     * As they are, and signed.
     *
     * @param secret {@code whsec_} and Base64 of the key
     */
    record Signed(PushEndpoint endpoint, SecretCode secret) implements PushRoute {}
}

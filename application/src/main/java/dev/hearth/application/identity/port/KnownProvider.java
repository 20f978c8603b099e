package dev.hearth.application.identity.port;

import dev.hearth.domain.identity.ProviderId;

/**
 * A provider people can sign in with.
 *
 * @param title what people call it, for a button
 */
public record KnownProvider(ProviderId id, String title) {}

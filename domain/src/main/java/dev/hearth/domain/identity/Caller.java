package dev.hearth.domain.identity;

import java.time.Instant;

/**
 * Who is asking, as their credentials prove it.
 *
 * @param expiresAt when the credentials end; an open connection must not outlive it
 */
public record Caller(UserId user, SystemRole role, Instant expiresAt) {}

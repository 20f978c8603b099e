package dev.hearth.domain.identity;

/** A user together with what proves that it is them. Never leaves the identity feature. */
public record Account(User user, PasswordHash passwordHash) {}

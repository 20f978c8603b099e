package dev.hearth.domain.identity;

/** What someone may do on the whole server. */
public enum SystemRole {
    ADMIN,
    USER
}

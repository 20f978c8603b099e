package dev.hearth.domain.chat;

import dev.hearth.domain.identity.UserId;

/**
 * Where a forwarded message came from.
 *
 * @param message the message whose text was passed on; only those who may see it can follow this
 * @param author who wrote it
 */
public record Forwarded(MessageId message, UserId author) {}

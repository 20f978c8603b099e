package dev.hearth.domain.chat;

import java.time.Instant;

/**
 * What a message said before it was edited.
 *
 * @param number 1 for the first text, then rising
 * @param writtenAt when it began to say so
 */
public record MessageVersion(int number, MessageText text, Instant writtenAt) {}

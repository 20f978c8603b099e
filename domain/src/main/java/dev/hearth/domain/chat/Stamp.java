package dev.hearth.domain.chat;

import dev.hearth.domain.identity.UserId;
import java.time.Instant;

/** Who did something, and when. */
public record Stamp(UserId by, Instant at) {}

package dev.hearth.application.work;

import dev.hearth.application.identity.CardView;
import java.time.Instant;

/** Somebody who was let in to a task alone, and by whom. */
public record TaskGuestView(CardView user, CardView letInBy, Instant at) {}

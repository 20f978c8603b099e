package dev.hearth.adapter.mongo.event;

import java.time.Instant;

/** A revision that is stored, and since when. */
public record Mark(long revision, Instant storedAt) {}

/**
 * The security log: the logger {@code dev.hearth.security}, one line an event, {@code event=… user=… address="…" detail="…"}.
 * What must be looked at is a warning, everything else is information.
 */
@NullMarked
package dev.hearth.adapter.external.log;

import org.jspecify.annotations.NullMarked;

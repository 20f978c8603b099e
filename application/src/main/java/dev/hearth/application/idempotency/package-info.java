/** Requests that carry a key, so that they may be sent again: done once, and answered again. */
@NullMarked
package dev.hearth.application.idempotency;

import org.jspecify.annotations.NullMarked;

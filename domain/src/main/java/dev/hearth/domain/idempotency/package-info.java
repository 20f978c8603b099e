/** Requests that may be sent again: their keys, and what was answered. */
@NullMarked
package dev.hearth.domain.idempotency;

import org.jspecify.annotations.NullMarked;

/** A request with a key is done once, whatever becomes of its first attempt. */
@NullMarked
package dev.hearth.application.idempotency;

import org.jspecify.annotations.NullMarked;

/** What keys may look like. */
@NullMarked
package dev.hearth.domain.idempotency;

import org.jspecify.annotations.NullMarked;

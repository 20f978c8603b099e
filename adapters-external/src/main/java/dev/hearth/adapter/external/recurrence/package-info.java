/** Recurrence rules (RFC 5545) by lib-recur. */
@NullMarked
package dev.hearth.adapter.external.recurrence;

import org.jspecify.annotations.NullMarked;

/** The keys of requests in SQLite. */
@NullMarked
package dev.hearth.adapter.sqlite.idempotency;

import org.jspecify.annotations.NullMarked;

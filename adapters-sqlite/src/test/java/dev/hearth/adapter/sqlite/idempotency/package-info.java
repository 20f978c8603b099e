/** Keys of requests on SQLite keep the laws of their port. */
@NullMarked
package dev.hearth.adapter.sqlite.idempotency;

import org.jspecify.annotations.NullMarked;

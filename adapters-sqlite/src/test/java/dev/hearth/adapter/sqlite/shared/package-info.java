/** Transactions and health on SQLite. */
@NullMarked
package dev.hearth.adapter.sqlite.shared;

import org.jspecify.annotations.NullMarked;

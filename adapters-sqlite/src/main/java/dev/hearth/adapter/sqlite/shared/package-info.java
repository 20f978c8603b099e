/** Doors that every feature shares: transactions and the health of the file. */
@NullMarked
package dev.hearth.adapter.sqlite.shared;

import org.jspecify.annotations.NullMarked;

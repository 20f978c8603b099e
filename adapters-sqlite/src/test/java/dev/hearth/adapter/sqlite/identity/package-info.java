/** Accounts on SQLite keep the laws of their port. */
@NullMarked
package dev.hearth.adapter.sqlite.identity;

import org.jspecify.annotations.NullMarked;

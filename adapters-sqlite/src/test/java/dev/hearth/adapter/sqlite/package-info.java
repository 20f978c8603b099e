/** What the tests of the SQLite adapter share. */
@NullMarked
package dev.hearth.adapter.sqlite;

import org.jspecify.annotations.NullMarked;

/** Projects and the people in them on SQLite. */
@NullMarked
package dev.hearth.adapter.sqlite.work;

import org.jspecify.annotations.NullMarked;

/** The order of changes on SQLite. */
@NullMarked
package dev.hearth.adapter.sqlite.live;

import org.jspecify.annotations.NullMarked;

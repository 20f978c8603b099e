/** Jobs on SQLite. */
@NullMarked
package dev.hearth.adapter.sqlite.job;

import org.jspecify.annotations.NullMarked;

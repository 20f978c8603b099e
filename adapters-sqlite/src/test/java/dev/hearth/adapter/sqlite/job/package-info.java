/** Jobs on SQLite keep the laws of their port. */
@NullMarked
package dev.hearth.adapter.sqlite.job;

import org.jspecify.annotations.NullMarked;

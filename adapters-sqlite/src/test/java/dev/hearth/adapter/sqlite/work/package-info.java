/** Projects on SQLite keep the laws of their ports. */
@NullMarked
package dev.hearth.adapter.sqlite.work;

import org.jspecify.annotations.NullMarked;

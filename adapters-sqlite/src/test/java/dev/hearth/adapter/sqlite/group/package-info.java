/** Groups on SQLite keep the laws of their ports. */
@NullMarked
package dev.hearth.adapter.sqlite.group;

import org.jspecify.annotations.NullMarked;

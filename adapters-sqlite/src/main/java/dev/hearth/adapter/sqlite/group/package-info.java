/** Stored groups and who is in them. */
@NullMarked
package dev.hearth.adapter.sqlite.group;

import org.jspecify.annotations.NullMarked;

/** How revisions are given out, and how each feature tells what changed. */
@NullMarked
package dev.hearth.adapter.sqlite.event;

import org.jspecify.annotations.NullMarked;

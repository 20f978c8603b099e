/** Stored accounts. */
@NullMarked
package dev.hearth.adapter.sqlite.identity;

import org.jspecify.annotations.NullMarked;

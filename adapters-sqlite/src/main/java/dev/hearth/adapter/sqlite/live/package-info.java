/** What changed in a scope, read from the records of all features. */
@NullMarked
package dev.hearth.adapter.sqlite.live;

import org.jspecify.annotations.NullMarked;

/** The order of changes, read from the records of all kinds, and the rule for gaps in it. */
@NullMarked
package dev.hearth.adapter.mongo.live;

import org.jspecify.annotations.NullMarked;

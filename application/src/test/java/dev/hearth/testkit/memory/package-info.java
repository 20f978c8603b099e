/** The ports kept in memory: what use cases are tested on, believable because they pass the same contracts as the real ones. */
@NullMarked
package dev.hearth.testkit.memory;

import org.jspecify.annotations.NullMarked;

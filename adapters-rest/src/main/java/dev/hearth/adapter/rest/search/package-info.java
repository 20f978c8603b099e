/** Finding messages, channels and people. */
@NullMarked
package dev.hearth.adapter.rest.search;

import org.jspecify.annotations.NullMarked;

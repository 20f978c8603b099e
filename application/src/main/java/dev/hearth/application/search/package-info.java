/** Finding messages, channels and people, as far as the one who asks may see them. */
@NullMarked
package dev.hearth.application.search;

import org.jspecify.annotations.NullMarked;

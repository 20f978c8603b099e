/** What connected clients hear, and how one that was away catches up. */
@NullMarked
package dev.hearth.application.live;

import org.jspecify.annotations.NullMarked;

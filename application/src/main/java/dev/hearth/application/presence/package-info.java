/** Who is there: the devices of each person on this node, and what others are shown of all nodes. */
@NullMarked
package dev.hearth.application.presence;

import org.jspecify.annotations.NullMarked;

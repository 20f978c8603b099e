/** How scopes are written and read. */
@NullMarked
package dev.hearth.domain.event;

import org.jspecify.annotations.NullMarked;

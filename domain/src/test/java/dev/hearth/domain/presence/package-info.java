/** What counts of several devices. */
@NullMarked
package dev.hearth.domain.presence;

import org.jspecify.annotations.NullMarked;

/** Founding groups and letting people in. */
@NullMarked
package dev.hearth.application.group;

import org.jspecify.annotations.NullMarked;

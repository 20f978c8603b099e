/** Who may do what in a group. */
@NullMarked
package dev.hearth.domain.group;

import org.jspecify.annotations.NullMarked;

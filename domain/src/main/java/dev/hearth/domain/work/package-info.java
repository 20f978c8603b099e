/** Projects, the people in them, and how their work is laid out. */
@NullMarked
package dev.hearth.domain.work;

import org.jspecify.annotations.NullMarked;

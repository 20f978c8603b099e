/** Tests of the domain of work. */
@NullMarked
package dev.hearth.domain.work;

import org.jspecify.annotations.NullMarked;

/** Whether people are there, as others see it. */
@NullMarked
package dev.hearth.domain.presence;

import org.jspecify.annotations.NullMarked;

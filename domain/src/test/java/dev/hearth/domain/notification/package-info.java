/** Tests of the package. */
@NullMarked
package dev.hearth.domain.notification;

import org.jspecify.annotations.NullMarked;

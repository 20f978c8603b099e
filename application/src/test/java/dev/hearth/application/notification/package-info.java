/** Tests of the package. */
@NullMarked
package dev.hearth.application.notification;

import org.jspecify.annotations.NullMarked;

/** The doors of notifications. */
@NullMarked
package dev.hearth.application.notification.port;

import org.jspecify.annotations.NullMarked;

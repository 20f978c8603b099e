/** What people are told because it concerns them. */
@NullMarked
package dev.hearth.application.notification;

import org.jspecify.annotations.NullMarked;

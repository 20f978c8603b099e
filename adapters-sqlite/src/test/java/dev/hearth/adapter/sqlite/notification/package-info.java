/** Notifications on SQLite keep the laws of their port. */
@NullMarked
package dev.hearth.adapter.sqlite.notification;

import org.jspecify.annotations.NullMarked;

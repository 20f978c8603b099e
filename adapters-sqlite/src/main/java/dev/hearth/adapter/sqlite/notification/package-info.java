/** Notifications on SQLite. */
@NullMarked
package dev.hearth.adapter.sqlite.notification;

import org.jspecify.annotations.NullMarked;

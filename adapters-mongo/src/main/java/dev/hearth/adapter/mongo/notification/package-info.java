/** Notifications on MongoDB. */
@NullMarked
package dev.hearth.adapter.mongo.notification;

import org.jspecify.annotations.NullMarked;

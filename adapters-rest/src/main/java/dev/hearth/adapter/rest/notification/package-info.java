/** What people are told, over REST. */
@NullMarked
package dev.hearth.adapter.rest.notification;

import org.jspecify.annotations.NullMarked;

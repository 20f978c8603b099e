/** Calendars (RFC 5545) by biweekly. */
@NullMarked
package dev.hearth.adapter.external.calendar;

import org.jspecify.annotations.NullMarked;

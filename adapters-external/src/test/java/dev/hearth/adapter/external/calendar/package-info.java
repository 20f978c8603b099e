@NullMarked
package dev.hearth.adapter.external.calendar;

import org.jspecify.annotations.NullMarked;

/** The use cases that every feature shares. */
@NullMarked
package dev.hearth.application.shared;

import org.jspecify.annotations.NullMarked;

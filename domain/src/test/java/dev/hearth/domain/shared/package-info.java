/** The words every feature shares, tested as values. */
@NullMarked
package dev.hearth.domain.shared;

import org.jspecify.annotations.NullMarked;

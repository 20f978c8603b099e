/** What is found by what, tested as values. */
@NullMarked
package dev.hearth.domain.search;

import org.jspecify.annotations.NullMarked;

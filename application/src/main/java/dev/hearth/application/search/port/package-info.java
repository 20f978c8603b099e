/** The doors of search. */
@NullMarked
package dev.hearth.application.search.port;

import org.jspecify.annotations.NullMarked;

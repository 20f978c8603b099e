/** Background work: what is still to be done, by whom it is being done, and when it is tried again. */
@NullMarked
package dev.hearth.domain.job;

import org.jspecify.annotations.NullMarked;

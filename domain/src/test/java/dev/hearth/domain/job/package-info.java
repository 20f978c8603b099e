/** What may become of a job, and when it is tried again. */
@NullMarked
package dev.hearth.domain.job;

import org.jspecify.annotations.NullMarked;

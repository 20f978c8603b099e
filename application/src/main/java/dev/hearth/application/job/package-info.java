/** Background work: handlers, one for each kind of job, and the worker that runs what is due. */
@NullMarked
package dev.hearth.application.job;

import org.jspecify.annotations.NullMarked;

/** Tests of the worker that does background work. */
@NullMarked
package dev.hearth.application.job;

import org.jspecify.annotations.NullMarked;

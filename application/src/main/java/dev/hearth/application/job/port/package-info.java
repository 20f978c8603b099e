/** Where jobs are kept until they are done. */
@NullMarked
package dev.hearth.application.job.port;

import org.jspecify.annotations.NullMarked;

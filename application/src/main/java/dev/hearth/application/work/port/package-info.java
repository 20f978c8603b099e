/** What work needs from outside: stored projects and the people in them. */
@NullMarked
package dev.hearth.application.work.port;

import org.jspecify.annotations.NullMarked;

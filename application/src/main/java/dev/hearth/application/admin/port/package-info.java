/** What administration needs from outside: a place for what was done. */
@NullMarked
package dev.hearth.application.admin.port;

import org.jspecify.annotations.NullMarked;

/** The commands of the launcher. */
@NullMarked
package dev.hearth.bootstrap.command;

import org.jspecify.annotations.NullMarked;

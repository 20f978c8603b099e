/** What an operator may decide: one file, and the environment over it. */
@NullMarked
package dev.hearth.bootstrap.settings;

import org.jspecify.annotations.NullMarked;

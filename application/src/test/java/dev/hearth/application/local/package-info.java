/** The in-process doors keep the laws of their ports. */
@NullMarked
package dev.hearth.application.local;

import org.jspecify.annotations.NullMarked;

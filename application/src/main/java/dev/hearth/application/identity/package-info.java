/** Registering, logging in, and finding out who somebody is. */
@NullMarked
package dev.hearth.application.identity;

import org.jspecify.annotations.NullMarked;

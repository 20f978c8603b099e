/** Registering, logging in, one's own account. */
@NullMarked
package dev.hearth.adapter.rest.identity;

import org.jspecify.annotations.NullMarked;

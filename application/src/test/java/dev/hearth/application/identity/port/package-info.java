/** The values that identity and what is outside speak to each other in. */
@NullMarked
package dev.hearth.application.identity.port;

import org.jspecify.annotations.NullMarked;

/** Which adapter stands behind which door; the only place where Guice is used. */
@NullMarked
package dev.hearth.bootstrap.assembly;

import org.jspecify.annotations.NullMarked;

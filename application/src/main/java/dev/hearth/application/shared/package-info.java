/** What every use case needs: reading untrusted input, opaque cursors. */
@NullMarked
package dev.hearth.application.shared;

import org.jspecify.annotations.NullMarked;

/** The laws of the security log, and lines that somebody tries to forge. */
@NullMarked
package dev.hearth.adapter.external.log;

import org.jspecify.annotations.NullMarked;

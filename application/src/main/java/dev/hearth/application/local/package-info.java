/** In-process versions of doors that need no server beside the JDK; the embedded default and the test kit share them. */
@NullMarked
package dev.hearth.application.local;

import org.jspecify.annotations.NullMarked;

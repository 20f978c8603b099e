/** The laws of time codes, and the text form of their secrets. */
@NullMarked
package dev.hearth.adapter.external.totp;

import org.jspecify.annotations.NullMarked;

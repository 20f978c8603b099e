/** Time-based one-time passwords (RFC 6238), as authenticator apps show them, and the address such an app is set up by. */
@NullMarked
package dev.hearth.adapter.external.totp;

import org.jspecify.annotations.NullMarked;

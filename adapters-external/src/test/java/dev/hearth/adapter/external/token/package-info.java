/** The laws of access tokens, and forged tokens of every kind known. */
@NullMarked
package dev.hearth.adapter.external.token;

import org.jspecify.annotations.NullMarked;

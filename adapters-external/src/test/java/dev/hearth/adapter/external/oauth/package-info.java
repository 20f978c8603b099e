/** Sign-in with honest providers, and with hostile ones of every kind known. */
@NullMarked
package dev.hearth.adapter.external.oauth;

import org.jspecify.annotations.NullMarked;

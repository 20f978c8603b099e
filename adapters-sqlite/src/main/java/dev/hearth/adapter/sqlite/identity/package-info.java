/** Stored accounts, their sessions, one-time codes, second factors and links to accounts elsewhere. */
@NullMarked
package dev.hearth.adapter.sqlite.identity;

import org.jspecify.annotations.NullMarked;

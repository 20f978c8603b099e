/**
 * Providers to sign in with, over real HTTP on this machine: honest unless told otherwise. Other modules use them through the
 * test-jar of this one.
 */
@NullMarked
package dev.hearth.adapter.external.oauth.provider;

import org.jspecify.annotations.NullMarked;

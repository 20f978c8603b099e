/** Scopes and revisions: the one numbered order in which everything observable changes. */
@NullMarked
package dev.hearth.domain.event;

import org.jspecify.annotations.NullMarked;

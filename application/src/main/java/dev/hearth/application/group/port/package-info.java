/** What groups need from outside: stored groups, memberships and invitations, what was bought, and what was done. */
@NullMarked
package dev.hearth.application.group.port;

import org.jspecify.annotations.NullMarked;

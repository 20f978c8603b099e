/** What groups need from outside: stored groups and memberships. */
@NullMarked
package dev.hearth.application.group.port;

import org.jspecify.annotations.NullMarked;

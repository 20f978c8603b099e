/** What identity needs from outside: stored accounts, password hashing, access tokens, mail. */
@NullMarked
package dev.hearth.application.identity.port;

import org.jspecify.annotations.NullMarked;

/** What people, thieves and guessers do with accounts, and what comes of it; on in-memory ports and a clock the test moves. */
@NullMarked
package dev.hearth.application.identity;

import org.jspecify.annotations.NullMarked;

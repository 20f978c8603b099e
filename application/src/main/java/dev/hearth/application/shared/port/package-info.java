/** Doors every feature shares: transactions, ids, the health of what Hearth depends on. */
@NullMarked
package dev.hearth.application.shared.port;

import org.jspecify.annotations.NullMarked;

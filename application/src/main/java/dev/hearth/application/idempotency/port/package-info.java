/** Where keys are kept. */
@NullMarked
package dev.hearth.application.idempotency.port;

import org.jspecify.annotations.NullMarked;

/** Tests of the package, on a Mongo-protocol server in memory and on any real one that {@code HEARTH_TEST_MONGO} names. */
@NullMarked
package dev.hearth.adapter.mongo.idempotency;

import org.jspecify.annotations.NullMarked;

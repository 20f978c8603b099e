/** The keys of requests in MongoDB. */
@NullMarked
package dev.hearth.adapter.mongo.idempotency;

import org.jspecify.annotations.NullMarked;

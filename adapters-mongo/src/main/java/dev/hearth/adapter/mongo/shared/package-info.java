/** Transactions and the sign of life. */
@NullMarked
package dev.hearth.adapter.mongo.shared;

import org.jspecify.annotations.NullMarked;

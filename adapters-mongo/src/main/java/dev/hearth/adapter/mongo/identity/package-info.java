/** Accounts on MongoDB. */
@NullMarked
package dev.hearth.adapter.mongo.identity;

import org.jspecify.annotations.NullMarked;

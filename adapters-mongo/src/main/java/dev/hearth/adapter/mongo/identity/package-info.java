/** Accounts on MongoDB, with their sessions, one-time codes, second factors and links to accounts elsewhere. */
@NullMarked
package dev.hearth.adapter.mongo.identity;

import org.jspecify.annotations.NullMarked;

/** The link to the server: settings, sessions, one collection's reads and writes, the indexes, and how failures are told. */
@NullMarked
package dev.hearth.adapter.mongo.store;

import org.jspecify.annotations.NullMarked;

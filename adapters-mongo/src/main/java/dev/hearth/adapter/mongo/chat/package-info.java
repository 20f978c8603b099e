/** Channels, their members and messages on MongoDB. */
@NullMarked
package dev.hearth.adapter.mongo.chat;

import org.jspecify.annotations.NullMarked;

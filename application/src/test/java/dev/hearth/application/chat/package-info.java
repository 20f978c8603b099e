/** Use cases of channels and messages, on stores in memory. */
@org.jspecify.annotations.NullMarked
package dev.hearth.application.chat;

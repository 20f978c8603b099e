/** Chat on SQLite keeps the laws of its ports, and its hot statements their plans. */
@NullMarked
package dev.hearth.adapter.sqlite.chat;

import org.jspecify.annotations.NullMarked;

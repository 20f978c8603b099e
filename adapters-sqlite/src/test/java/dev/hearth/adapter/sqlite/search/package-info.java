/** Search on SQLite keeps the laws of its port, and its statements their plans. */
@NullMarked
package dev.hearth.adapter.sqlite.search;

import org.jspecify.annotations.NullMarked;

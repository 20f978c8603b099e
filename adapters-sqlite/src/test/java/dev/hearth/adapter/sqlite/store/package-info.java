/** What the store does when the disk, the file or other processes are in the way. */
@NullMarked
package dev.hearth.adapter.sqlite.store;

import org.jspecify.annotations.NullMarked;

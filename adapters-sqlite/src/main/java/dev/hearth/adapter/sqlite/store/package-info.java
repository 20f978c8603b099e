/**
 * One SQLite file, used rightly: one thread that writes and commits for many callers at once, a few threads that read, and the
 * opening of the file with all its checks. Knows nothing of what is stored.
 */
@NullMarked
package dev.hearth.adapter.sqlite.store;

import org.jspecify.annotations.NullMarked;

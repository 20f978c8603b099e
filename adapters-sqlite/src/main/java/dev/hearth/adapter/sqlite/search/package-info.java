/**
 * Search on FTS5.
 *
 * <p><b>Sending does not wait for filing.</b> A trigger notes each new record, and each change that search cares about, in {@code
 * search_pending}, in the write itself: nothing that was acknowledged can be missed, also after a crash. Appending 40,000 messages
 * from 200 senders took 53 to 76 microseconds each with that trigger and 49 to 59 without it (five rounds, a busy machine of two
 * cores). Filing a message under its keys took about another 100, and is done later: by a search before it answers, so that whoever
 * searches after a send finds it, and meanwhile by a chore in batches that give way to whoever writes. A deleted message leaves the
 * index within the write that deletes it; FTS5 drops its keys from the file when it next merges that part.
 *
 * <p><b>Newest first without sorting.</b> {@code search_entries} numbers records in the order they were written; the number is
 * the row of the full-text table, which keeps its lists in that order and walks them from the end. Keys are made so that every
 * word of a query is one or a few of them ({@link dev.hearth.domain.search.IndexKeys}): lists are intersected by skipping, and
 * never merged from many prefixes. Author and channel are keys too, but the channels are looked up last, and only where the words
 * are said so much more elsewhere that passing over those would take longer.
 *
 * <p><b>One part.</b> FTS5 writes every commit as a part of its own and looks a word up in each; {@link Merging} makes one of them
 * while nobody searches or writes.
 *
 * <p>The full-text tables hold no text (contentless) and no positions ({@code detail = none}), an entry is a byte or two; what
 * they give are candidates, and the query itself has the last say over the record as it is now. A key holds letters and digits
 * alone, so no text is ever read as FTS5's syntax.
 */
@NullMarked
package dev.hearth.adapter.sqlite.search;

import org.jspecify.annotations.NullMarked;

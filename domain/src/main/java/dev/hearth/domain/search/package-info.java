/**
 * What it means to find something: how texts are folded and cut into words, what a query asks for, and when a text answers it.
 * Stores keep {@link dev.hearth.domain.search.IndexKeys} and give candidates; the words here have the last say, so that search
 * means the same on every store.
 */
@NullMarked
package dev.hearth.domain.search;

import org.jspecify.annotations.NullMarked;

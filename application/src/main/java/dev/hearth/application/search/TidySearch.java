package dev.hearth.application.search;

import dev.hearth.application.search.port.SearchIndex;

/** Keeps the index up to date while nobody searches, so that who searches next does not wait for it. Run again and again. */
public final class TidySearch {
    private final SearchIndex index;

    public TidySearch(SearchIndex index) {
        this.index = index;
    }

    public void run() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = index.tidy();
        }
    }
}

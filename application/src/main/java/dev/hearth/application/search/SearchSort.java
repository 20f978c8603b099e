package dev.hearth.application.search;

/** In which order messages are found. */
public enum SearchSort {
    NEWEST,
    /** Whole words before parts; among the newest {@value Ranking#MOST} that match. */
    BEST
}

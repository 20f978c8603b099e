package dev.hearth.domain.presence;

import java.util.Locale;

/** How somebody is there, from least to most: of several, on several devices or nodes, the last one counts. */
public enum PresenceState {
    /** Not there, or not to be seen. */
    OFFLINE,
    /** There, and has done nothing for a while. */
    AWAY,
    ONLINE,
    /** There, and not to be disturbed: the person's own will, which no device of theirs overrules. */
    DND;

    /** The one that counts of two. */
    public PresenceState or(PresenceState other) {
        return compareTo(other) < 0 ? other : this;
    }

    /** As clients are told it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

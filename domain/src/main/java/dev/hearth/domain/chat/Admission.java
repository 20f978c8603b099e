package dev.hearth.domain.chat;

/** How people come into a public channel. */
public enum Admission {
    /** By joining it. */
    ASKED,
    /** By joining its group as well: newcomers find themselves in it. */
    EVERYBODY;

    /** How a channel takes in people that is, or is not, for everybody who joins its group. */
    public static Admission of(boolean forNewcomers) {
        return forNewcomers ? EVERYBODY : ASKED;
    }
}

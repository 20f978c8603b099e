package dev.hearth.application.shared;

import java.util.Locale;

/** The classes of things that are limited, each by itself: who has used up one can still do the others. */
public enum RateClass {
    /** Looking at something. */
    READ,
    /** Changing something. */
    WRITE,
    /** Trying to sign in, also by a second factor. */
    LOGIN,
    /** Making an account. */
    REGISTER,
    /** Having mail sent, such as to prove an address or to get a new password. */
    MAIL,
    /** Inviting somebody, and doing something with an invitation one was given. */
    INVITE,
    /** Opening a connection on which things are heard as they happen. */
    CONNECT,
    /** Saying something in a channel. */
    SEND,
    /** Looking for something by its words. */
    SEARCH,
    /** Reading a whole calendar. */
    CALENDAR;

    /** As it stands in settings and in the names of buckets. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
